/** The look. Every pair of text and ground has a contrast of 4.5:1 or more (WCAG 2.2 AA). */
import type { ThemeConfig } from 'antd/es/config-provider';
import type { Locale } from 'antd/es/locale';
import zhCN from 'antd/es/locale/zh_CN';

/** What Ant Design says itself. */
export const localeOf = async (language: 'en' | 'zh'): Promise<Locale> =>
  language === 'zh' ? zhCN : (await import('antd/es/locale/en_US')).default;

export const theme: ThemeConfig = {
  hashed: false,
  cssVar: { key: 'hs' },
  token: {
    colorPrimary: '#a8071a',
    colorLink: '#0958d9',
    colorInfo: '#0958d9',
    colorError: '#a8071a',
    colorErrorBg: '#fff1f0',
    colorSuccess: '#237804',
    colorSuccessBg: '#f6ffed',
    colorSuccessBorder: '#b7eb8f',
    colorWarning: '#874d00',
    colorWarningBg: '#fffbe6',
    colorTextSecondary: '#434343',
    colorTextTertiary: '#595959',
    colorTextDescription: '#595959',
    colorTextQuaternary: '#6b6b6b',
    colorTextPlaceholder: '#6b6b6b',
    borderRadius: 2,
    fontFamily: '"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif',
  },
};
