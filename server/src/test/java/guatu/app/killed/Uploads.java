package guatu.app.killed;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import guatu.app.KilledServer;
import guatu.evidence.Camera;
import guatu.evidence.ContentHash;
import guatu.evidence.Scenes;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/// Units attach papers of up to some megabytes, and photos, to the months of their sites, as forms with a file.
final class Uploads extends KilledWork {

    private static final String KIND = "project-month";
    private static final int LARGEST = 2_000_000;
    private static final int PHOTO_EVERY = 4;

    private final List<Site> sites;
    private final Map<String, Sent> answered = new ConcurrentHashMap<>();
    private final Queue<Sent> unknown = new ConcurrentLinkedQueue<>();
    private final AtomicInteger number = new AtomicInteger();

    private record Site(long project, String post) {

        String key() {
            return project + "/2025-10";
        }
    }

    /// A file as it is sent: made again from its number, so that none of them stays in memory.
    private record Sent(int number, Site site) {

        byte[] bytes() {
            if (number % PHOTO_EVERY == 0) {
                return Camera.at("2025:10:15 09:30:00", "36.4210", "94.9040").jpeg(Scenes.photo(20_000L + number));
            }
            var random = new Random(number);
            var bytes = new byte[1_000 + random.nextInt(LARGEST)];
            random.nextBytes(bytes);
            System.arraycopy("%PDF-1.7\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII), 0, bytes, 0, 9);
            return bytes;
        }

        String name() {
            return number % PHOTO_EVERY == 0 ? "photo.jpg" : "paper.pdf";
        }

        String place(byte[] bytes) {
            return site.key() + " " + ContentHash.of(bytes);
        }
    }

    Uploads(KilledServer server) {
        super(server);
        this.sites = server().owner()
                .sql("""
                        select id, lower(unit_code) as unit from projects.project
                         where name_zh like '工地项目%' order by id""")
                .query((row, at) -> new Site(row.getLong("id"), "enterprise-" + row.getString("unit")))
                .list();
    }

    @Override
    int hands() {
        return 2;
    }

    @Override
    void work(int hand, BooleanSupplier goesOn) throws IOException {
        var visitors = new TreeMap<String, Visitor>();
        while (goesOn.getAsBoolean()) {
            int next = number.incrementAndGet();
            var sent = new Sent(next, sites.get(next % sites.size()));
            var visitor = of(visitors, sent.site().post());
            var bytes = sent.bytes();
            unknown.add(sent);
            var answer = visitor.attach(KIND, sent.site().key(), sent.name(), bytes);
            boolean done = judged(answer, sent.toString());
            unknown.remove(sent);
            if (done) {
                assertThat(answer.status()).as("%s is new", sent).isEqualTo(201);
                answered.put(sent.place(bytes), sent);
            }
        }
    }

    /// Each post enters once.
    private Visitor of(Map<String, Visitor> visitors, String post) throws IOException {
        var before = visitors.get(post);
        if (before != null) {
            return before;
        }
        var entered = enter(post);
        visitors.put(post, entered);
        return entered;
    }

    @Override
    int answered() {
        return answered.size();
    }

    @Override
    void tryAgain() throws IOException {
        for (var sent = unknown.poll(); sent != null; sent = unknown.poll()) {
            var bytes = sent.bytes();
            boolean there = places().containsKey(sent.place(bytes));
            var again = enter(sent.site().post()).attach(KIND, sent.site().key(), sent.name(), bytes);
            assertThat(again.status()).as(sent + " " + again.text()).isEqualTo(there ? 200 : 201);
            cutOff(there);
            answered.put(sent.place(bytes), sent);
        }
    }

    /// How often each file stands at each subject.
    private Map<String, Integer> places() {
        var found = new TreeMap<String, Integer>();
        server().owner()
                .sql("select subject_key || ' ' || encode(hash, 'hex') as place from evidence.attachment")
                .query((row, at) -> found.merge(row.getString("place"), 1, Integer::sum))
                .list();
        return found;
    }

    @Override
    void check() {
        var once = new TreeMap<String, Integer>();
        answered.keySet().forEach(place -> once.put(place, 1));
        assertThat(places()).as("each file that was answered, once").isEqualTo(once);
        none("a row without its bytes, or of another size", """
                select id from evidence.attachment left join evidence.content using (hash)
                 where content.hash is null or content.size <> attachment.size
                    or octet_length(content.bytes) <> attachment.size""");
        none("bytes that nothing refers to", """
                select 1 from evidence.content where not exists (
                    select from evidence.attachment where attachment.hash = content.hash)""");
        none("a photo without its tags, its print and its two copies to show", """
                select id from evidence.attachment
                 where kind = 'JPEG'
                   and not (exists (select from evidence.photo where photo.attachment = attachment.id)
                            and exists (select from evidence.print where print.attachment = attachment.id)
                            and (select count(*) from evidence.shown where shown.hash = attachment.hash) = 2)""");
        none("tags or a print of nothing", """
                select attachment from evidence.photo where attachment not in (select id from evidence.attachment)
                union all
                select attachment from evidence.print where attachment not in (select id from evidence.attachment)""");
        none("a file that the journal does not know", """
                select 1 where (select count(*) from evidence.attachment)
                            <> (select count(*) from journal.entry where action = 'EVIDENCE_ATTACHED')""");
        var damaged = server()
                .owner()
                .sql("select hash, bytes from evidence.content")
                .query((row, at) -> HexFormat.of()
                        .formatHex(row.getBytes("hash"))
                        .equals(ContentHash.of(row.getBytes("bytes")).value()))
                .list()
                .stream()
                .filter(same -> !same)
                .count();
        assertThat(damaged).as("bytes whose SM3 is not their name").isZero();
    }

    /// What comes back over HTTP is what was sent, byte by byte.
    void readBack(int most) throws IOException {
        var visitors = new TreeMap<String, Visitor>();
        for (var one : answered.entrySet().stream().limit(most).toList()) {
            var visitor = of(visitors, one.getValue().site().post());
            var folder = visitor.get("/api/evidence?kind=%s&key=%s"
                    .formatted(KIND, one.getValue().site().key().replace("/", "%2F")));
            var hash = one.getKey().split(" ", 2)[1];
            List<Integer> ids = JsonPath.read(folder.text(), "$.items[?(@.hash == '%s')].id".formatted(hash));
            assertThat(ids).as(one.getKey()).hasSize(1);
            assertThat(visitor.get("/api/evidence/%d/content".formatted(ids.getFirst()))
                            .bytes())
                    .isEqualTo(one.getValue().bytes());
        }
    }

    @Override
    String told() {
        return "%d files %s".formatted(answered.size(), cutOff());
    }
}
