'use client';

import { startTransition, useActionState, useCallback, useMemo, useSyncExternalStore } from 'react';
import { InputField, SelectField, TextareaField } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import type { EditorField, EditorView, ProductChange } from '@/lib/domain/catalog/editor-views';
import { type ActionState, type FormAction } from '@/lib/shared/action-state';
import { missingForLive, type WorthHaving } from '@/lib/shared/going-live';
import type { Locale } from '@/lib/shared/locale';
import { mostSkus } from '@/lib/shared/option-matrix';
import { ConflictNotice } from './conflict-notice';
import { type EditorState, filledOptions, rowsOf, stateOf } from './editor-state';
import { MediaEditor } from './media-editor';
import { OptionEditor } from './option-editor';
import { Section } from './parts';
import { SkuTable } from './sku-table';
import { SpecRows } from './spec-rows';
import { StatusBox } from './status-box';
import { TextEditor } from './text-editor';
import { stateOfForm } from './typed-form';
import { useEditor } from './use-editor';
import { useUnsaved } from './use-unsaved';
import type { EditorWords } from './words';

type Choice = { readonly value: string; readonly label: string };
export type EditorChoices = {
  readonly categories: readonly Choice[];
  readonly brands: readonly Choice[];
  readonly freight: readonly Choice[];
};
type Props = {
  readonly view: EditorView;
  readonly changes: readonly ProductChange[];
  readonly choices: EditorChoices;
  readonly overdue: string | null;
  /** What the form was refused for without JavaScript. */
  readonly refused: ActionState;
  readonly action: FormAction;
  readonly locale: Locale;
  readonly words: EditorWords;
};

const uploadForm = 'picture-upload';
const never = () => () => undefined;
const none: Readonly<Record<string, string>> = {};
const places = [
  { name: 'categoryId', word: 'category', list: 'categories', empty: 'choose' },
  { name: 'brandId', word: 'brand', list: 'brands', empty: 'noBrand' },
  { name: 'freightTemplateId', word: 'freight', list: 'freight', empty: 'defaultFreight' },
] as const;

/** The whole of a product in one form: one save, all of it or nothing. Every field is in the page's HTML: it works without JavaScript. */
export function ProductEditor({ view, changes, choices, overdue, refused, action, locale, words: w }: Props) {
  const [saved, save, saving] = useActionState(action, refused);
  const first = () => (refused.status === 'refused' && 'id' in refused.values ? stateOfForm(view, refused.values) : stateOf(view));
  const { state, edit, told, settle, forget } = useEditor(view, first, saved);
  const unsaved = useUnsaved(state, view);
  const scripted = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const { fields, options, skus, media } = state;
  const errors = saved.status === 'refused' ? saved.fields : none;
  const rows = useMemo(() => rowsOf({ options, skus }, view), [options, skus, view]);
  const set = useCallback((name: EditorField, value: string) => edit({ type: 'field', name, value }), [edit]);
  const setOptions = useCallback((next: EditorState['options']) => edit({ type: 'options', options: next }), [edit]);
  const setSkus = useCallback((next: EditorState['skus']) => edit({ type: 'skus', skus: next }), [edit]);
  const setSpecs = useCallback((specs: EditorState['specs']) => edit({ type: 'specs', specs }), [edit]);
  const setFills = useCallback((fills: EditorState['fills']) => edit({ type: 'fills', fills }), [edit]);
  const text = (name: EditorField, word: keyof EditorWords, more: { readonly required?: boolean; readonly hint?: string } = {}) => (
    <InputField
      name={name}
      label={w[word]}
      value={fields[name]}
      error={errors[name]}
      onChange={({ currentTarget }) => set(name, currentTarget.value)}
      {...more}
    />
  );
  const shown = media.filter(({ removed }) => !removed);
  const sold = rows.filter(({ typed }) => typed.active);
  const missing = missingForLive({
    title: fields.title,
    titleEn: fields.titleEn,
    skus: sold.length,
    pictures: shown.filter(({ inText }) => !inText).length,
    warehouses: view.warehouses,
  });
  const lacks: Readonly<Record<WorthHaving, boolean>> = {
    summary: fields.summary === '' || fields.summaryEn === '',
    description: fields.description === '' || fields.descriptionEn === '',
    weight: sold.some(({ typed }) => Number(typed.weightGrams) === 0),
    specs: state.specs.length === 0,
  };
  const worth = (['summary', 'description', 'weight', 'specs'] as const).filter((one) => lacks[one]);
  const codes = new Map(view.skus.map(({ id, sku }) => [id, sku]));
  const named = new Map([...choices.categories, ...choices.brands, ...choices.freight].map(({ value, label }) => [value, label]));
  const upload = `/api/admin/products/${view.id}/pictures?locale=${locale}`;
  return (
    <>
      {/* Ctrl+S saves, wherever in the form one types. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <form
        action={save}
        // React empties lists and boxes of a form whose action ran: this one keeps what it shows.
        onSubmit={(event) => {
          event.preventDefault();
          const form = new FormData(event.currentTarget);
          startTransition(() => save(form));
        }}
        noValidate
        onKeyDown={(event) => {
          if (event.key === 's' && (event.ctrlKey || event.metaKey)) {
            event.preventDefault();
            event.currentTarget.requestSubmit();
          }
        }}
        className="grid items-start gap-6 xl:grid-cols-[1fr_20rem]"
      >
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="id" value={view.id} />
        <input type="hidden" name="version" value={view.version} />
        <div className="min-w-0 space-y-6">
          <ConflictNotice
            {...told}
            changes={changes}
            codes={codes}
            named={named}
            locale={locale}
            words={w}
            onSettle={settle}
            onForget={forget}
          />
          <Section id="basics" title={w.basics}>
            <div className="grid gap-4 md:grid-cols-2">
              {text('title', 'titleZh', { required: true })}
              {text('titleEn', 'titleEn')}
              {text('summary', 'summaryZh')}
              {text('summaryEn', 'summaryEn')}
            </div>
          </Section>
          <Section id="media" title={w.pictures}>
            <MediaEditor
              media={media}
              rows={rows}
              options={filledOptions(options)}
              form={uploadForm}
              action={upload}
              scripted={scripted}
              locale={locale}
              words={w}
              onChange={(next) => edit({ type: 'media', media: next })}
              onAdded={(added) => edit({ type: 'uploaded', media: added })}
            />
          </Section>
          <Section id="options" title={w.options} hint={`${w.optionsHint} ${w.soldKeep}`}>
            <OptionEditor options={options} serial={state.serial} errors={errors} words={w} onChange={setOptions} />
          </Section>
          <Section id="skus" title={w.skus} hint={w.skuCount.replace('{n}', String(rows.length))}>
            {rows.length > mostSkus || errors['options'] !== undefined ? (
              <p role="alert" className="text-sm text-danger">
                {w.tooMany.replace('{n}', String(mostSkus))}
              </p>
            ) : (
              <SkuTable rows={rows} fills={state.fills} errors={errors} locale={locale} words={w} onChange={setSkus} onFills={setFills} />
            )}
          </Section>
          <Section id="description" title={w.description}>
            {(['description', 'descriptionEn'] as const).map((name) => (
              <TextEditor
                key={name}
                name={name}
                label={name === 'description' ? w.descriptionZh : w.descriptionEn}
                value={fields[name]}
                error={errors[name]}
                media={shown}
                locale={locale}
                words={w}
                onChange={(value) => set(name, value)}
              />
            ))}
          </Section>
          <Section id="specs" title={w.specs}>
            <SpecRows specs={state.specs} errors={errors} words={w} onChange={setSpecs} />
          </Section>
          <Section id="search" title={w.search} hint={w.seoHint}>
            {text('slug', 'slug', { hint: w.slugHint })}
            <div className="grid gap-4 md:grid-cols-2">
              {text('seoTitle', 'seoTitleZh')}
              {text('seoTitleEn', 'seoTitleEn')}
              {(['seoDescription', 'seoDescriptionEn'] as const).map((name) => (
                <TextareaField
                  key={name}
                  name={name}
                  label={name === 'seoDescription' ? w.seoDescriptionZh : w.seoDescriptionEn}
                  rows={2}
                  value={fields[name]}
                  error={errors[name]}
                  onChange={({ currentTarget }) => set(name, currentTarget.value)}
                />
              ))}
            </div>
          </Section>
        </div>
        <div className="space-y-6 xl:sticky xl:top-8">
          <Section id="state" title={w.status}>
            <StatusBox fields={fields} missing={missing} worth={worth} overdue={overdue} errors={errors} words={w} onChange={set} />
          </Section>
          <Section id="places" title={w.organisation}>
            {places.map(({ name, word, list, empty }) => (
              <SelectField
                key={name}
                name={name}
                label={w[word]}
                value={fields[name]}
                error={errors[name]}
                onChange={({ currentTarget }) => set(name, currentTarget.value)}
              >
                <option value="">{w[empty]}</option>
                {choices[list].map(({ value, label }) => (
                  <option key={value} value={value}>
                    {label}
                  </option>
                ))}
              </SelectField>
            ))}
          </Section>
        </div>
        <div className="sticky bottom-0 z-10 -mx-4 flex flex-wrap items-center gap-4 border-t border-line bg-surface px-4 py-3 md:-mx-8 md:px-8 xl:col-span-2">
          <SubmitButton disabled={saving}>{saving ? w.saving : w.save}</SubmitButton>
          <p role="alert" className="text-sm text-danger">
            {saved.status !== 'refused' ? '' : saved.code === 'VERSION_CONFLICT' ? w.changedBySomeone : saved.message}
          </p>
          <p role="status" className="text-sm text-success">
            {saved.status === 'done' && !unsaved ? saved.message : ''}
          </p>
          {unsaved ? <span className="text-sm text-muted">{w.unsaved}</span> : null}
        </div>
      </form>
      <form id={uploadForm} method="post" encType="multipart/form-data" action={upload} />
    </>
  );
}
