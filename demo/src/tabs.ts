/** Tabs by mouse and keyboard: arrows, Home and End move and open; only the open tab is in the tab order. */
export function wireTabs(list: HTMLElement, opened: (name: string) => void): { readonly current: () => string } {
  const tabs = [...list.querySelectorAll<HTMLButtonElement>('[role=tab]')];
  const nameOf = (tab: HTMLElement): string => tab.id.replace('tab-', '');
  const open = (index: number): void => {
    const tab = tabs[(index + tabs.length) % tabs.length]!;
    for (const other of tabs) {
      other.setAttribute('aria-selected', String(other === tab));
      other.tabIndex = other === tab ? 0 : -1;
      document.getElementById(other.getAttribute('aria-controls')!)!.hidden = other !== tab;
    }
    opened(nameOf(tab));
  };
  tabs.forEach((tab, index) => { tab.addEventListener('click', () => { open(index); }); });
  list.addEventListener('keydown', (event) => {
    const index = tabs.indexOf(event.target as HTMLButtonElement);
    const to = { ArrowRight: index + 1, ArrowLeft: index - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (index < 0 || to === undefined) return;
    event.preventDefault();
    open(to);
    tabs[(to + tabs.length) % tabs.length]!.focus();
  });
  return { current: () => nameOf(tabs.find((tab) => tab.getAttribute('aria-selected') === 'true')!) };
}
