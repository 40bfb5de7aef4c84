/** Given as `ref`: a dialog that opens puts the focus here. The browser reads the attribute, which React's `autoFocus` does not set. */
export function firstFocus(element: HTMLElement | null): void {
  element?.setAttribute('autofocus', '');
}
