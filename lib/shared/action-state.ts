/** What a server action answers to its form: words are in the reader's language already. */
export type ActionState =
  | { readonly status: 'idle' }
  | { readonly status: 'done'; readonly message?: string }
  | {
      readonly status: 'refused';
      readonly code: string;
      readonly message: string;
      /** Words beside each field, by the field's name. */
      readonly fields: Readonly<Record<string, string>>;
      /** What was typed, so that a form without JavaScript shows it again; never passwords. */
      readonly values: Readonly<Record<string, string>>;
    };

export const idle: ActionState = { status: 'idle' };
export const fieldError = (state: ActionState, name: string) => (state.status === 'refused' ? state.fields[name] : undefined);
export const typedValue = (state: ActionState, name: string) => (state.status === 'refused' ? state.values[name] : undefined);
/** A form's action: `useActionState(action, idle)`. */
export type FormAction = (state: ActionState, form: FormData) => Promise<ActionState>;
