interface Tabs {
  readonly current: () => string;
  readonly open: (name: string) => void;
  /** Shows a tab, or hides it where it has nothing to show; the first that is left opens instead of it. */
  readonly allow: (name: string, isAllowed: boolean) => void;
}

/** Tabs by mouse and keyboard: arrows, Home and End move and open; only the open tab is in the tab order. */
export function wireTabs(list: HTMLElement): Tabs {
  const tabs = [...list.querySelectorAll<HTMLButtonElement>('[role=tab]')];
  const nameOf = (tab: HTMLElement): string => tab.id.replace('tab-', '');
  const byName = (name: string): HTMLButtonElement | undefined => tabs.find((tab) => nameOf(tab) === name);
  const isOpen = (tab: HTMLElement): boolean => tab.getAttribute('aria-selected') === 'true';
  const left = (): HTMLButtonElement[] => tabs.filter((tab) => !tab.hidden);
  const select = (tab: HTMLElement): void => {
    document.body.dataset['tab'] = nameOf(tab); // for the style sheet
    for (const other of tabs) {
      other.setAttribute('aria-selected', String(other === tab));
      other.tabIndex = other === tab ? 0 : -1;
      document.getElementById(other.getAttribute('aria-controls')!)!.hidden = other !== tab;
    }
  };
  for (const tab of tabs) {
    tab.addEventListener('click', () => {
      select(tab);
    });
  }
  list.addEventListener('keydown', (event) => {
    const shown = left();
    const index = shown.indexOf(event.target as HTMLButtonElement);
    const to = { ArrowRight: index + 1, ArrowLeft: index - 1, Home: 0, End: shown.length - 1 }[event.key];
    if (index < 0 || to === undefined) return;
    event.preventDefault();
    const tab = shown[(to + shown.length) % shown.length]!;
    select(tab);
    tab.focus();
  });
  return {
    current: () => nameOf(tabs.find(isOpen)!),
    open: (name) => {
      const tab = byName(name);
      if (tab?.hidden === false) select(tab);
    },
    allow: (name, isAllowed) => {
      const tab = byName(name)!;
      tab.hidden = !isAllowed;
      if (!isAllowed && isOpen(tab)) select(left()[0]!);
    },
  };
}
