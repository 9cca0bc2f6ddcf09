package guatu.reporting;

import guatu.kernel.EnterpriseId;
import guatu.kernel.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What a firm is told of itself and, as bands and medians only, of others.
@Repository
class FeedbackRepository {

    /// Of the other firms of the 小类, 中类 and 大类 (width 1, 10, 100) that count for the month: how many have a measure,
    /// its median, and the bounds of the bands. 1 亩 is 10,000 / 15 square metres.
    private static final String PEERS = """
            with peer as (
                select fact.industry, fact.values[:output] as output, fact.values[:output_base] as base,
                       energy.values[:total] as energy, land.square_metres
                  from reporting.fact
                  left join reporting.fact as energy
                    on energy.enterprise = fact.enterprise
                   and energy.form = '205-1'
                   and energy.month = :month
                   and energy.detail = ''
                   and energy.known_to is null
                  left join lateral (
                       select square_metres
                         from reporting.land
                        where land.enterprise = fact.enterprise
                          and land.valid_from <= :day
                        order by valid_from desc, no desc
                        limit 1) as land on true
                 where fact.form = 'B204-1'
                   and fact.month = :month
                   and fact.detail = ''
                   and fact.known_to is null
                   and fact.industry / 100 = :industry / 100
                   and fact.enterprise <> :enterprise)
            select measure.code, class.width, count(*)::int as firms,
                   round(percentile_disc(0.5) within group (order by measure.amount), 2) as median,
                   array_to_string(percentile_disc(:bounds::float8[]) within group (order by measure.amount), ',') as bounds
              from peer
              join (values (1), (10), (100)) as class (width)
                on peer.industry / class.width = :industry / class.width
             cross join lateral (values
                   ('GROWTH', case when base > 0 then (output - base) * 100.0 / base end),
                   ('OUTPUT_PER_TCE', case when energy > 0 then output * 10.0 / energy end),
                   ('OUTPUT_PER_MU', case when square_metres > 0 then output / 15.0 * 1000 / square_metres end),
                   ('ENERGY_PER_MU', case when square_metres > 0 then energy / 15.0 * 100 / square_metres end))
                as measure (code, amount)
             where measure.amount is not null
             group by measure.code, class.width
             order by measure.code, class.width
            """;

    /// A form's last filings, the latest first, as each stands: of a month the latest revision that was not returned.
    private static final String SERIES = """
            select distinct on (filing.month) filing.month, filing.values[:place] as amount
              from reporting.filing
             where filing.enterprise = :enterprise
               and filing.form = :form
               and filing.month > :since
               and filing.month <= :month
               and not exists (
                   select 1
                     from reporting.step
                    where step.enterprise = filing.enterprise and step.form = filing.form
                      and step.month = filing.month and step.revision = filing.revision
                      and step.kind = 'RETURNED')
             order by filing.month desc, filing.revision desc
            """;

    private static final String LAND = """
            select square_metres, valid_from, source
              from reporting.land
             where enterprise = :enterprise
               and valid_from <= :day
             order by valid_from desc, no desc
             limit 1
            """;

    private static final String TELL_LAND = """
            insert into reporting.land (enterprise, no, valid_from, square_metres, source, told_at, person, post)
            select :enterprise, 1 + coalesce(max(no), 0), :from, :square_metres, :source, :at, :person, :post
              from reporting.land
             where enterprise = :enterprise
            """;

    private final JdbcClient jdbc;

    FeedbackRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param width 1 for the 小类, 10 for the 中类, 100 for the 大类
    /// @param bounds of the bands, rising, separated by commas
    record PeerMeasure(String code, int width, int firms, BigDecimal median, String bounds) {}

    record Point(LocalDate month, @Nullable Long amount) {}

    record LandRow(long squareMetres, LocalDate validFrom, String source) {}

    /// @param places of output, its base, and the energy total among the amounts of their forms
    List<PeerMeasure> peers(
            EnterpriseId enterprise, int industry, Period.Month month, Feedbacks.Places places, List<String> bounds) {
        return jdbc.sql(PEERS)
                .param("enterprise", enterprise.value())
                .param("industry", industry)
                .param("month", month.start())
                .param("day", month.end())
                .param("output", places.output())
                .param("output_base", places.outputBase())
                .param("total", places.energy())
                .param("bounds", bounds.toArray(String[]::new))
                .query(PeerMeasure.class)
                .list();
    }

    List<Point> series(EnterpriseId enterprise, String form, int place, Period.Month month, LocalDate since) {
        return jdbc.sql(SERIES)
                .param("enterprise", enterprise.value())
                .param("form", form)
                .param("place", place)
                .param("month", month.start())
                .param("since", since)
                .query(Point.class)
                .list();
    }

    Optional<LandRow> land(EnterpriseId enterprise, LocalDate day) {
        return jdbc.sql(LAND)
                .param("enterprise", enterprise.value())
                .param("day", day)
                .query(LandRow.class)
                .optional();
    }

    void tellLand(EnterpriseId enterprise, LandRow land, java.time.Instant at, guatu.journal.Who who) {
        jdbc.sql(TELL_LAND)
                .param("enterprise", enterprise.value())
                .param("from", land.validFrom())
                .param("square_metres", land.squareMetres())
                .param("source", land.source())
                .param("at", at.atOffset(java.time.ZoneOffset.UTC))
                .param("person", who.person())
                .param("post", who.post())
                .update();
    }
}
