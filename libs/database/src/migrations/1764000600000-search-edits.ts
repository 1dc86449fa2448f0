import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How many edits apart two words are: letters added, left out, replaced, or neighbours swapped ("optimal string alignment"). The first
 * version of the function counted one swap only.
 */
export class SearchEdits1764000600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create or replace function edits(a text, b text) returns int immutable strict parallel safe language plpgsql as $$
      declare
        width constant int := length(b);
        before int[];
        previous int[] := array(select generate_series(0, width));
        current int[];
        price int;
      begin
        for i in 1 .. length(a) loop
          current := array[i];
          for j in 1 .. width loop
            price := case when substr(a, i, 1) = substr(b, j, 1) then 0 else 1 end;
            current[j + 1] := least(previous[j + 1] + 1, current[j] + 1, previous[j] + price);
            if i > 1 and j > 1 and substr(a, i, 1) = substr(b, j - 1, 1) and substr(a, i - 1, 1) = substr(b, j, 1) then
              current[j + 1] := least(current[j + 1], before[j - 1] + 1);
            end if;
          end loop;
          before := previous;
          previous := current;
        end loop;
        return previous[width + 1];
      end $$`);
  }

  async down(): Promise<void> {
    // The one before served the same callers, less well.
  }
}
