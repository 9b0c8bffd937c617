import { i18n } from './i18n'

/** A step as people call it: the model's own (Chinese) name; in English ours, where the step is one we ship. */
export function stepName({ key, name }: { key: string; name: string }): string {
  const { t, te, locale } = i18n.global
  return locale.value === 'en' && te(`step.${key}`) ? t(`step.${key}`) : name
}
