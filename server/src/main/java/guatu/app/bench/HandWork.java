package guatu.app.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.postgresql.PGConnection;

/// The writing half of what is measured, by hand: COPY of a month's rows into the same tables with their sums, and one
/// acceptance as a function.
final class HandWork {

    private static final String ACCEPT = """
            create schema if not exists bench;
            create or replace function bench.plus(a bigint[], b bigint[], sign int) returns bigint[]
                language sql immutable as $$
                select array_agg(coalesce(x, 0) + sign * coalesce(y, 0) order by place)
                  from unnest(a, b) with ordinality as pair (x, y, place) $$;
            create or replace function bench.accept(of_enterprise bigint, of_month date, of_level int) returns void
                language plpgsql as $$
            declare
                filed reporting.filing;
                seq_ bigint;
                derived bigint[];
                was reporting.fact;
            begin
                perform pg_advisory_xact_lock(6304, hashtext(of_enterprise::text));
                select * into filed from reporting.filing
                 where enterprise = of_enterprise and form = 'B204-1' and month = of_month
                 order by revision desc limit 1;
                insert into reporting.step (enterprise, form, month, revision, no, kind, level, reason, at, person, post,
                                            region, park)
                select of_enterprise, 'B204-1', of_month, filed.revision, coalesce(max(no), 0) + 1, 'ACCEPTED', of_level, '',
                       clock_timestamp(), 0, 0, filed.region, filed.park
                  from reporting.step
                 where enterprise = of_enterprise and form = 'B204-1' and month = of_month and revision = filed.revision;
                insert into journal.entry (at, person, post, address, action, subject, key, detail)
                values (clock_timestamp(), 0, 0, 'bench', 'FILING_ACCEPTED', 'filing', of_enterprise::text, '{}');
                select rollup.added(filed.values, max(rate_bp) filter (where year = extract(year from of_month)),
                                    max(rate_bp) filter (where year = extract(year from of_month) - 1))
                  into derived from catalog.value_added_rate
                 where industry3 = filed.industry / 10 and known_to is null;
                perform pg_advisory_xact_lock(6301);
                insert into journal.known (seq, at, what)
                select max(seq) + 1, max(at), 'acceptance' from journal.known
                 where seq = (select max(seq) from journal.known) returning seq into seq_;
                update reporting.fact set known_to = seq_
                 where form = 'B204-1' and month = of_month and enterprise = of_enterprise and detail = ''
                   and known_to is null returning * into was;
                if found then
                    update rollup.cell set filings = filings - 1, values = bench.plus(values, was.values, -1),
                                           added = bench.plus(added, derived, -1)
                     where form = 'B204-1' and month = of_month and region = was.region
                       and industry2 = was.industry / 100 and park = was.park and level = was.level;
                end if;
                insert into reporting.fact (enterprise, form, month, revision, level, known_from, region, industry, park,
                                            values)
                values (of_enterprise, 'B204-1', of_month, filed.revision, of_level, seq_, filed.region, filed.industry,
                        filed.park, filed.values);
                insert into rollup.cell as cell (form, month, region, industry2, park, level, filings, values, added)
                values ('B204-1', of_month, filed.region, filed.industry / 100, filed.park, of_level, 1,
                        bench.plus(filed.values, '{}', 0), bench.plus(derived, '{}', 0))
                    on conflict (form, month, region, industry2, park, level) do update
                   set filings = cell.filings + 1, values = bench.plus(cell.values, excluded.values, 1),
                       added = bench.plus(cell.added, excluded.added, 1);
            end $$""";

    /// Sums of a copied month, as somebody would write them who knows the form has twenty places.
    private static final String SUMS = """
            insert into rollup.cell (form, month, region, industry2, park, level, filings, values, added)
            select form, month, region, industry / 100, park, level, count(*),
                   array[{places}],
                   array[sum(added[1]), sum(added[2]), sum(added[3]), sum(added[4]), sum(added[5]), sum(added[6]),
                         sum(added[7]), sum(added[8]), sum(added[9]), sum(added[10])]
              from (select fact.*, rollup.added(fact.values, this.rate_bp, last.rate_bp) as added
                      from reporting.fact
                      left join catalog.value_added_rate as this
                        on this.industry3 = industry / 10 and this.year = 2024 and this.known_to is null
                      left join catalog.value_added_rate as last
                        on last.industry3 = industry / 10 and last.year = 2023 and last.known_to is null
                     where month = '{month}' and fact.known_to is null) as one
             group by form, month, region, industry / 100, park, level""";

    private static final int YEARS = 8;

    private HandWork() {}

    static void prepare(HandSql sql) {
        sql.run(ACCEPT);
    }

    /// Copies the filings, steps and facts of a month into the same tables as those of the same month eight years
    /// later, sums them, and rolls all of it back.
    ///
    /// @return microseconds: of COPY alone, with the sums, and of the processor
    static List<Long> copyMonth(HandSql sql, Cpu cpu, LocalDate month) {
        var later = month.plusYears(YEARS);
        var filing = out(
                sql,
                month,
                "select enterprise, form, month + interval '8 years', revision, edition, region, park, industry, body_hash,"
                        + " values, reasons, findings, filed_at, correction, person, post, receipt from reporting.filing");
        var step = out(
                sql,
                month,
                "select enterprise, form, month + interval '8 years', revision, no, kind, level, reason, at, person, post,"
                        + " region, park from reporting.step");
        var fact = out(
                sql,
                month,
                "select enterprise, form, detail, month + interval '8 years', revision, level, known_from, known_to, region,"
                        + " industry, park, values from reporting.fact");
        try {
            sql.connection().setAutoCommit(false);
            long before = cpu.micros();
            long began = System.nanoTime();
            in(sql, "reporting.filing", filing);
            in(sql, "reporting.step", step);
            in(sql, "reporting.fact", fact);
            long copied = System.nanoTime();
            sql.run(SUMS.replace("{places}", places()).replace("{month}", later.toString()));
            long summed = System.nanoTime();
            sql.connection().rollback();
            sql.connection().setAutoCommit(true);
            return List.of((copied - began) / 1000, (summed - began) / 1000, cpu.micros() - before);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String places() {
        var sums = new StringBuilder();
        for (int place = 1; place <= BenchPack.PLACES; place++) {
            sums.append(place == 1 ? "" : ", ")
                    .append("sum(values[")
                    .append(place)
                    .append("])");
        }
        return sums.toString();
    }

    private static byte[] out(HandSql sql, LocalDate month, String select) {
        var rows = new ByteArrayOutputStream(1 << 20);
        try {
            sql.connection()
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy (%s where month = '%s') to stdout".formatted(select, month), rows);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return rows.toByteArray();
    }

    private static void in(HandSql sql, String table, byte[] rows) {
        try {
            sql.connection()
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy %s from stdin".formatted(table), new ByteArrayInputStream(rows), 1 << 18);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
