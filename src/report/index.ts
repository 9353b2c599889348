import type { Analysis } from '../analysis.ts';
export const renderHtml = (a: Analysis, _o?: { title?: string }): string => '<!doctype html>' + a.text;
export const renderScript = (a: Analysis): string => a.text;
export const renderText = (a: Analysis, _o?: object): string => a.text;
