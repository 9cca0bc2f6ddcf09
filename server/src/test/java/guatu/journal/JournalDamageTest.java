package guatu.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guatu.PostgresConfiguration;
import guatu.journal.Damage.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Each kind of damage is planted as the database's owner, who may do everything, and is found.
@SpringBootTest(classes = guatu.Guatu.class, properties = "guatu.journal.seal-every=PT0S")
@Import(PostgresConfiguration.class)
class JournalDamageTest {

    private static final Who WHO = new Who(7, 70, "10.1.2.3");

    @Autowired
    Journal journal;

    @Autowired
    JournalVerification verification;

    @Autowired
    HeadFile heads;

    @Autowired
    JdbcClient application;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    @FlywayDataSource
    DataSource ownerDataSource;

    private JdbcClient owner() {
        return JdbcClient.create(ownerDataSource);
    }

    @BeforeEach
    void aFreshJournalOfTenInFiveSeals() throws IOException {
        owner().sql("truncate journal.entry, journal.link, journal.seal restart identity")
                .update();
        Files.deleteIfExists(heads.path());
        for (int seal = 0; seal < 5; seal++) {
            write("a" + seal);
            write("b" + seal);
            assertThat(verification.verify().holds()).isTrue();
        }
    }

    @Test
    void aWholeJournalHolds() {
        var found = verification.verify();
        assertThat(found.damages()).isEmpty();
        assertThat(found.entries()).isEqualTo(10);
        assertThat(found.seals()).isEqualTo(5);
        assertThat(found.unsealed()).isZero();
        assertThat(found.head()).hasValueSatisfying(hash -> assertThat(hash).hasSize(64));
    }

    @Test
    void aChangedEntryIsFound() {
        for (var change : new String[] {
            "at = at + interval '1 microsecond'",
            "person = 8",
            "post = 71",
            "address = '10.1.2.4'",
            "action = 'READ'",
            "subject = 'x'",
            "key = key || ' '",
            "detail = '{\"n\":\"2\"}'"
        }) {
            owner().sql("create table kept as select * from journal.entry where id = 4")
                    .update();
            owner().sql("update journal.entry set " + change + " where id = 4").update();
            assertThat(verification.verify().damages())
                    .as(change)
                    .singleElement()
                    .satisfies(damage -> {
                        assertThat(damage.kind()).isEqualTo(Kind.CHANGED);
                        assertThat(damage.entry()).isEqualTo(4);
                        assertThat(damage.seal()).isEqualTo(2);
                    });
            owner().sql("""
                    update journal.entry
                       set (at, person, post, address, action, subject, key, detail)
                         = (select at, person, post, address, action, subject, key, detail from kept)
                     where id = 4""").update();
            owner().sql("drop table kept").update();
            assertThat(verification.verify().holds()).isTrue();
        }
    }

    @Test
    void aDeletedEntryIsFoundEvenWithItsLink() {
        owner().sql("delete from journal.entry where id = 3").update();
        assertThat(kinds()).containsExactly(Kind.DELETED);
        owner().sql("delete from journal.link where entry = 3").update();
        assertThat(kinds()).containsOnly(Kind.DELETED);
    }

    @Test
    void anInsertedEntryIsFound() {
        burn();
        write("later");
        verification.verify();
        owner().sql("""
                insert into journal.entry (id, at, person, post, address, action, subject, key, detail)
                overriding system value
                select 11, at, person, post, address, action, subject, 'slipped in', detail
                  from journal.entry where id = 10""").update();
        assertThat(kinds()).containsExactly(Kind.INSERTED);
    }

    @Test
    void anInsertedEntryThatLiesAboutItsTransactionIsFound() {
        burn();
        write("later");
        verification.verify();
        owner().sql("""
                insert into journal.entry (xid, id, at, person, post, address, action, subject, key, detail)
                overriding system value
                select xid, 11, at, person, post, address, action, subject, 'slipped in', detail
                  from journal.entry where id = 10""").update();
        assertThat(kinds()).containsExactly(Kind.INSERTED);
    }

    @Test
    void anInsertedEntryWithAForgedLinkIsFound() {
        owner().sql("""
                insert into journal.entry (id, at, person, post, address, action, subject, key, detail)
                overriding system value
                select 99, at, person, post, address, action, subject, 'slipped in', detail
                  from journal.entry where id = 10""").update();
        owner().sql("update journal.link set place = -place where place > 5").update();
        owner().sql("update journal.link set place = 1 - place where place < 0").update();
        owner().sql("""
                insert into journal.link (place, entry, seal, digest, hash)
                select 6, 99, seal, digest, hash from journal.link where place = 5""").update();
        assertThat(kinds()).isNotEmpty();
    }

    @Test
    void swappedEntriesAreFound() {
        owner().sql("""
                update journal.entry as one
                   set (at, person, post, address, action, subject, key, detail)
                     = (select at, person, post, address, action, subject, key, detail
                          from journal.entry as other where other.id = 11 - one.id)
                 where id in (4, 7)""").update();
        assertThat(kinds()).containsExactly(Kind.REORDERED, Kind.REORDERED);
    }

    @Test
    void swappedLinksAreFound() {
        owner().sql("update journal.link set place = -place where place in (4, 7)")
                .update();
        owner().sql("update journal.link set place = 11 + place where place < 0")
                .update();
        assertThat(kinds()).isNotEmpty().containsOnly(Kind.REORDERED);
    }

    @Test
    void aCutTailIsFound() {
        cutTail();
        assertThat(kinds()).containsExactly(Kind.CUT_TAIL);
        // and still, when the journal has grown over the cut
        write("afterwards");
        assertThat(kinds()).contains(Kind.REWRITTEN);
    }

    @Test
    void aCutTailIsMissedWithoutTheFileSoTheMissingFileIsTold() throws IOException {
        cutTail();
        Files.delete(heads.path());
        assertThat(kinds()).containsExactly(Kind.HEADS_DAMAGED);
    }

    @Test
    void aHeadThatSomebodyElseWroteIsFound() throws IOException {
        var lines = Files.readAllLines(heads.path());
        lines.set(4, lines.get(4).replaceFirst("^5 10 ", "4 8 "));
        Files.write(heads.path(), lines);
        assertThat(kinds()).contains(Kind.HEADS_DAMAGED);
    }

    @Test
    void aLineTornByACrashIsNoDamage() throws IOException {
        Files.writeString(heads.path(), "6 12 abc", StandardOpenOption.APPEND);
        assertThat(verification.verify().holds()).isTrue();
        write("more");
        assertThat(verification.verify().holds()).isTrue();
        assertThat(Files.readAllLines(heads.path())).hasSize(7);
    }

    @Test
    void theApplicationCanNeitherChangeNorDelete() {
        for (var table : new String[] {"entry", "seal", "link", "known"}) {
            assertThatThrownBy(() ->
                            application.sql("delete from journal." + table).update())
                    .hasRootCauseMessage("ERROR: permission denied for table " + table);
        }
        assertThatThrownBy(() ->
                        application.sql("update journal.entry set key = 'x'").update())
                .hasRootCauseMessage("ERROR: permission denied for table entry");
    }

    @Test
    void anEntryThatCommitsLateIsSealedLater() throws Exception {
        try (var late = Executors.newSingleThreadExecutor()) {
            var written = new CountDownLatch(1);
            var commit = new CountDownLatch(1);
            var done = late.submit(() -> transaction.executeWithoutResult(status -> {
                journal.record(WHO, "LATE", "test", "late", Map.of());
                written.countDown();
                assertThatCode(commit::await).doesNotThrowAnyException();
            }));
            written.await();
            write("overtakes");
            var meanwhile = verification.verify();
            assertThat(meanwhile.holds()).isTrue();
            commit.countDown();
            done.get();
        }
        write("after");
        var found = verification.verify();
        assertThat(found.damages()).isEmpty();
        assertThat(found.entries()).isEqualTo(13);
    }

    /// It began, and took its number, before the one that overtakes it had written: nobody put it in afterwards.
    @Test
    void anEntryThatWasOvertakenByAnOlderTransactionIsNoDamage() throws Exception {
        try (var hands = Executors.newFixedThreadPool(2)) {
            var older = new CountDownLatch(1);
            var written = new CountDownLatch(1);
            var commit = new CountDownLatch(1);
            var overtakes = hands.submit(() -> transaction.executeWithoutResult(status -> {
                application
                        .sql("select pg_current_xact_id()::text")
                        .query(String.class)
                        .single();
                older.countDown();
                assertThatCode(written::await).doesNotThrowAnyException();
                journal.record(WHO, "OVERTAKES", "test", "older", Map.of());
            }));
            older.await();
            var overtaken = hands.submit(() -> transaction.executeWithoutResult(status -> {
                journal.record(WHO, "OVERTAKEN", "test", "younger", Map.of());
                written.countDown();
                assertThatCode(commit::await).doesNotThrowAnyException();
            }));
            overtakes.get();
            assertThat(verification.verify().damages()).isEmpty();
            commit.countDown();
            overtaken.get();
        }
        var found = verification.verify();
        assertThat(found.damages()).isEmpty();
        assertThat(found.entries()).isEqualTo(12);
    }

    @Test
    void aJournalRestoredOnAServerThatCountsLessIsSealedOn() {
        // what a restored dump looks like: every number of a transaction lies far ahead of this server's
        owner().sql("update journal.entry set xid = ((xid::text::bigint) + 1000000000)::text::xid8")
                .update();
        owner().sql("""
                update journal.seal set horizon = ((horizon::text::bigint) + 1000000000)::text::xid8,
                                        ahead = ((ahead::text::bigint) + 1000000000)::text::xid8""").update();
        write("on the new server");
        var found = verification.verify();
        assertThat(found.damages()).isEmpty();
        assertThat(found.entries()).isEqualTo(11);
        write("and on");
        assertThat(verification.verify().entries()).isEqualTo(12);
    }

    @Test
    void sixteenWritersAreSealedWhileTheyWrite() throws Exception {
        var writing = new AtomicBoolean(true);
        try (var writers = Executors.newFixedThreadPool(16);
                var sealer = Executors.newSingleThreadExecutor()) {
            var sealed = sealer.submit(() -> {
                while (writing.get()) {
                    assertThat(verification.verify().damages()).isEmpty();
                }
            });
            for (int writer = 0; writer < 16; writer++) {
                var name = "w" + writer;
                writers.execute(() -> {
                    for (int i = 0; i < 60; i++) {
                        writeOrRollBack(name + "/" + i, i % 10 == 9);
                    }
                });
            }
            writers.shutdown();
            assertThat(writers.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
            writing.set(false);
            sealed.get();
        }
        var found = verification.verify();
        assertThat(found.damages()).isEmpty();
        assertThat(found.unsealed()).isZero();
        assertThat(found.entries()).isEqualTo(10 + 16 * 54);
    }

    private void writeOrRollBack(String key, boolean rollBack) {
        transaction.executeWithoutResult(status -> {
            journal.record(WHO, "WRITTEN", "test", key, Map.of());
            if (rollBack) {
                status.setRollbackOnly();
            }
        });
    }

    private void cutTail() {
        owner().sql("delete from journal.entry where id > 8").update();
        owner().sql("delete from journal.link where seal = 5").update();
        owner().sql("delete from journal.seal where no = 5").update();
    }

    /// Takes number 11 and throws it away, so that there is a gap.
    private void burn() {
        writeOrRollBack("burnt", true);
    }

    private void write(String key) {
        writeOrRollBack(key, false);
    }

    private List<Kind> kinds() {
        return verification.verify().damages().stream().map(Damage::kind).toList();
    }
}
