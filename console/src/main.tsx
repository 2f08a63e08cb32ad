/** The console starts. */
import { nonce } from './nonce';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import ConfigProvider from 'antd/es/config-provider';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { mayAskAgain } from './api';
import { language, loadWords } from './language';
import { onLeft } from './drafts';
import { router } from './router';
import { localeOf, theme } from './theme';
import './styles.css';

const client = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 5_000, retry: mayAskAgain, networkMode: 'always' },
    // Else an act without a connection would wait unseen, and be sent at some later time.
    mutations: { networkMode: 'always' },
  },
});
onLeft(() => {
  window.location.assign('/');
});

/** Pop-ups lie in the page's main landmark. */
const popups = () => document.querySelector<HTMLElement>('main') ?? document.body;

async function start(root: HTMLElement): Promise<void> {
  const [locale] = await Promise.all([localeOf(language), loadWords()]);
  createRoot(root).render(
    <StrictMode>
      <ConfigProvider
        locale={locale}
        theme={theme}
        getPopupContainer={popups}
        button={{ autoInsertSpace: false }}
        csp={nonce === undefined ? {} : { nonce }}
      >
        <QueryClientProvider client={client}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </ConfigProvider>
    </StrictMode>,
  );
}

const root = document.getElementById('root');
if (root !== null) void start(root);
