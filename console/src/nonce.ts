/**
 * The nonce under which the page may have styles. The library of components forgets it in two places (scroll lock, width of the
 * scrollbar), so every style element gets it when it is made.
 */
export const nonce = document.querySelector<HTMLMetaElement>('meta[name=csp-nonce]')?.content;

const maker: { createElement: (tag: string) => HTMLElement } = document;

if (nonce !== undefined) {
  maker.createElement = new Proxy(maker.createElement.bind(document), {
    apply: (create, _of, [tag]: [string]) => {
      const made = create(tag);
      if (made instanceof HTMLStyleElement) made.nonce = nonce;
      return made;
    },
  });
}
