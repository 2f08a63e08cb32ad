/** Reference data that staff keep: service items (Art. 5). Files of rows are CSV. */
import { z } from 'zod';
import {
  SERVICE_CATEGORIES,
  type ServiceCategory,
  type ServiceItem,
} from '../../policy/model/nouns';
import { civilDate, line, shape } from '../../policy/acts/kit';

const MOST_ITEMS = 5_000;
const category = z.enum(Object.keys(SERVICE_CATEGORIES) as [ServiceCategory]);
const item = shape<ServiceItem>()({
  code: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, '应为字母、数字、点、短横线和下划线'),
  category,
  name: line,
});

export interface ServiceItemsBody {
  readonly version: number;
  readonly inForceFrom: string;
  readonly items: readonly ServiceItem[];
}
export const serviceItemsBody = shape<ServiceItemsBody>()({
  version: z.int().min(1),
  inForceFrom: civilDate,
  items: z
    .array(item)
    .min(1)
    .max(MOST_ITEMS)
    .refine((items) => new Set(items.map(({ code }) => code)).size === items.length, '编码有重复'),
});
