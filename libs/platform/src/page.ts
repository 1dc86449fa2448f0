import { z } from 'zod';

/** One page of a list: `items` of it, and how many there are in all. */
export interface Page<T> {
  items: T[];
  totalItems: number;
}

export interface PageRequest {
  /** From 1. */
  page: number;
  /** 1 to 200. */
  size: number;
}

export const pageRequestSchema = z.object({
  page: z.number().int().min(1).max(100_000).default(1),
  size: z.number().int().min(1).max(200).default(50),
});

export const skip = ({ page, size }: PageRequest): number => (page - 1) * size;
