import { Button } from '@utrecht/component-library-react';
import type { ComponentProps } from 'react';

type Eigenschappen = Omit<ComponentProps<typeof Button>, 'appearance'> & { readonly soort?: 'hoofd' | 'bij' | 'licht' };

const UITERLIJK = { hoofd: 'primary-action-button', bij: 'secondary-action-button', licht: 'subtle-button' } as const;

export const Knop = ({ soort = 'hoofd', type = 'button', ...rest }: Eigenschappen) => (
  <Button appearance={UITERLIJK[soort]} type={type} {...rest} />
);
