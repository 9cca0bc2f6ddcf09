package guatu.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.access.Acting;
import guatu.access.Actor;
import guatu.evidence.PhotoLimits.Sameness;
import guatu.kernel.Period;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The search among as many photos as four years of projects bring: 600 projects, 48 months, 3 photos a month. The
/// prints are those of real pictures, each with bits turned as chance will; what is planted among them is found.
class PhotoSearchTest extends PhotoHttp {

    private static final int PICTURES = 300;
    private static final int COPIES = 300;
    private static final int TIMES = 15;
    private static final long FIRST = 10_000_000;
    private static final Sameness SAMENESS = new Sameness(9, 12, 948, 30, 6);

    @Autowired
    PhotoRepository repository;

    @AfterEach
    void empty() {
        var db = JdbcClient.create(owner);
        for (var table : List.of("print", "photo")) {
            db.sql("delete from evidence." + table + " where attachment >= " + FIRST)
                    .update();
        }
        db.sql("delete from evidence.attachment where id >= " + FIRST).update();
    }

    @Test
    void amongNinetyThousandItStaysQuick() {
        fill();
        var planted = Scenes.photo(5_000);
        var site = sites.site(GOLMUD);
        long original = id(attach(site, "2025-10", HERE.jpeg(planted), ""));
        var forgery = DuplicatesTest.print(Camera.bare(Scenes.half(Scenes.cropped(planted, 75, 25, 100, 0)), 40));
        var times = new ArrayList<Long>();
        for (int time = 0; time < TIMES; time++) {
            long start = System.nanoTime();
            var found = search(forgery);
            long searched = System.nanoTime() - start;
            for (var one : found) {
                Likeness.of(forgery, one.print(), SAMENESS.bits());
            }
            times.add(System.nanoTime() - start);
            assertThat(found.stream().map(PhotoRepository.Alike::attachment)).contains(original);
            System.out.printf(
                    "search %d ms, %d candidates, with a closer look %d ms%n",
                    searched / 1_000_000, found.size(), times.getLast() / 1_000_000);
        }
        times.sort(null);
        var median = Duration.ofNanos(times.get(TIMES / 2));
        assertThat(count("select count(*) from evidence.print")).isGreaterThan(90_000);
        assertThat(median).isLessThan(Duration.ofSeconds(2));
    }

    private List<PhotoRepository.Alike> search(Fingerprint print) {
        var evidence = new Evidence(
                0,
                "site",
                "nowhere/2025-10",
                new ContentHash("0".repeat(64)),
                FileKind.JPEG,
                1,
                "a",
                "",
                "",
                "",
                guatu.PostgresConfiguration.NOW,
                1,
                Optional.empty());
        var expected = new PhotoExpectation("nowhere", Optional.of(Period.Month.of(2025, 10)), Optional.empty());
        return Acting.as(
                Actor.MACHINE,
                () -> Objects.requireNonNull(
                        transactions.execute(status -> repository.alike(evidence, expected, print, SAMENESS))));
    }

    /// 90,000 photos: 300 pictures, each 300 times with some bits of all its hashes turned.
    private void fill() {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(63);
        var db = JdbcClient.create(owner);
        long firm = sites.owner(sites.site(DELINGHA)).value();
        for (int picture = 0; picture < PICTURES; picture++) {
            var print = DuplicatesTest.print(Camera.bare(Scenes.photo(6_000 + picture), 90));
            long first = FIRST + picture * (long) COPIES;
            db.sql("""
                    with turned as (
                        select :first + number - 1 as id, mask
                          from unnest(:masks) with ordinality as turning (mask, number)),
                    attached as (
                        insert into evidence.attachment
                               (enterprise, id, subject_kind, subject_key, hash, kind, size, name, label, post, person,
                                by_zh, by_en, at)
                        overriding system value
                        select :firm, id, 'site', 'X' || id || '/2025-10', decode(lpad(to_hex(id), 64, '0'), 'hex'),
                               'JPEG', 1, 'a', '', 1, 1, 'x', 'x', now()
                          from turned
                        returning id),
                    told as (
                        insert into evidence.photo
                               (enterprise, attachment, project, viewpoint, width, height, device, at)
                        select :firm, id, 'X' || id, '', 1, 1, '', now()
                          from turned
                        returning attachment)
                    insert into evidence.print (enterprise, attachment, whole, middle, crops, greys)
                    select :firm, id, :whole # mask, :middle # mask,
                           (select array_agg(crop # mask order by place)
                              from unnest(:crops) with ordinality as each (crop, place)),
                           decode(:greys, 'hex')
                      from turned""")
                    .param("first", first)
                    .param("masks", masks(random))
                    .param("firm", firm)
                    .param("whole", print.whole())
                    .param("middle", print.middle())
                    .param("crops", print.crops())
                    .param("greys", HexFormat.of().formatHex(print.greys()))
                    .update();
        }
        db.sql("analyze evidence.print, evidence.photo, evidence.attachment").update();
    }

    /// 8 to 24 bits of 64.
    private static Long[] masks(RandomGenerator random) {
        var masks = new Long[COPIES];
        Arrays.setAll(masks, at -> {
            long mask = 0;
            int bits = random.nextInt(8, 25);
            while (Long.bitCount(mask) < bits) {
                mask |= 1L << random.nextInt(64);
            }
            return mask;
        });
        return masks;
    }
}
