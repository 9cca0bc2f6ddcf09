package guatu.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guatu.TestActors;
import guatu.access.Acting;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Photos are told to nobody who may not see them; what is hostile is refused by name; all of a photo comes or nothing.
class PhotoWallsTest extends PhotoHttp {

    @Test
    void aCountySeesNothingOfAnothersPhoto() {
        var mine = sites.site(DELINGHA);
        var theirs = sites.site(GOLMUD);
        var photo = Scenes.photo(1_090);
        long id = id(attach(theirs, "2025-10", HERE.jpeg(photo), "gate"));
        var marked = attach(mine, "2025-10", Camera.bare(Scenes.half(photo), 50), "");
        assertThat(rules(marked)).contains("photo-alike-elsewhere");
        for (var answer : List.of(marked, list(mine, "2025-10", ELSEWHERE), series(mine, "2025-10", ELSEWHERE))) {
            assertThat(body(answer))
                    .contains("您无权查看")
                    .doesNotContain(theirs + "/")
                    .doesNotContain("elsewhere\":")
                    .doesNotContain("照片企业");
        }
        for (var stranger : List.of(ELSEWHERE, post(mine))) {
            assertThat(shown(id, "thumb", stranger)).hasStatus(404);
            assertThat(shown(id, "large", stranger)).hasStatus(404);
            assertThat(content(id, "", stranger)).hasStatus(404);
            assertThat(content(id, "?view=true", stranger)).hasStatus(404);
            assertThat(list(theirs, "2025-10", stranger)).hasStatus(404);
        }
        var firm = sites.owner(theirs).value();
        for (var table : List.of("photo", "print")) {
            var count = "select count(*) from evidence." + table + " where enterprise = " + firm;
            assertThat(seen(COUNTY, count)).as(table).isEqualTo(1);
            assertThat(seen(ELSEWHERE, count)).as(table).isZero();
            assertThat(seen(TestActors.systemAdmin(), count)).as(table).isZero();
            assertThatThrownBy(() -> write(COUNTY, "delete from evidence." + table))
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
        var copies =
                "select count(*) from evidence.shown where hash = (select hash from evidence.attachment where id = "
                        + id + ")";
        assertThat(seen(COUNTY, copies)).isEqualTo(2);
        assertThat(seen(ELSEWHERE, copies)).isZero();
        var hashes = JdbcClient.create(owner)
                .sql("select encode(hash, 'hex') from evidence.attachment where id = " + id)
                .query(String.class)
                .single();
        var byHash = "select count(*) from evidence.shown where hash = '\\x" + hashes + "'";
        assertThat(seen(COUNTY, byHash)).isEqualTo(2);
        assertThat(seen(ELSEWHERE, byHash)).as("a hash that is guessed").isZero();
        var matches = "select count(*) from evidence.photo_match where " + id + " in (attachment, other)";
        assertThat(seen(COUNTY, matches)).isEqualTo(1);
        assertThat(seen(ELSEWHERE, matches)).isEqualTo(1);
        assertThat(seen(TestActors.county("630106"), matches)).isZero();
        assertThatThrownBy(() -> write(ELSEWHERE, """
                        insert into evidence.photo_match
                               (attachment, other, same_bytes, same_project, bits, likeness, at)
                        values (%d, 1, true, false, 0, 1000, now())""".formatted(id)))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void hostilePicturesAreRefusedByName() {
        var site = sites.site(GOLMUD);
        var good = HERE.jpeg(Scenes.photo(1_100));
        refused(site, Arrays.copyOf(good, good.length / 2), 422, "photo-unreadable");
        refused(site, Arrays.copyOf(good, 700), 422, "photo-unreadable");
        refused(site, SampleFiles.JPEG, 422, "photo-unreadable");
        var png = Camera.png(Scenes.photo(1_100));
        refused(site, Arrays.copyOf(png, png.length - 900), 422, "photo-unreadable");
        refused(site, bomb(50_000, 50_000), 422, "photo-pixels-refused");
        refused(site, bomb(25_000, 4), 422, "photo-pixels-refused");
        refused(
                site,
                SampleFiles.text("\u0000\u0000\u0000\u0018ftypheic\u0000\u0000\u0000\u0000mif1heic"),
                422,
                "evidence-type-refused");
        refused(site, SampleFiles.text("RIFF\u0010\u0000\u0000\u0000WEBPVP8 nothing!"), 422, "photo-unreadable");
        refused(site, new byte[50_000_000], 413, "evidence-too-large");
        assertThat(seen(COUNTY, "select count(*) from evidence.attachment where enterprise = " + sites.owner(site)))
                .isZero();
    }

    /// A picture that is also something else: it is kept as it came, and what is shown is the picture alone.
    @Test
    void whatHidesBehindAPictureIsNotShown() {
        var site = sites.site(GOLMUD);
        var good = HERE.jpeg(Scenes.photo(1_110));
        var page = "<html><script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII);
        var zip = SampleFiles.zip(Map.of("run.exe", page));
        var both = ByteBuffer.allocate(good.length + page.length + zip.length)
                .put(good)
                .put(page)
                .put(zip)
                .array();
        long id = id(attach(site, "2025-10", both, ""));
        for (var answer :
                List.of(shown(id, "large", COUNTY), shown(id, "thumb", COUNTY), content(id, "?view=true", COUNTY))) {
            assertThat(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.ISO_8859_1))
                    .doesNotContain("script")
                    .doesNotContain("run.exe");
        }
        var kept = content(id, "", COUNTY).getResponse();
        assertThat(kept.getContentType()).isEqualTo("image/jpeg");
        assertThat(kept.getHeader("Content-Disposition")).startsWith("attachment;");
        assertThat(kept.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void allThatBelongsToAPhotoComesTogetherOrNotAtAll() {
        var site = sites.site(GOLMUD);
        var bytes = HERE.jpeg(Scenes.photo(1_120));
        assertThatThrownBy(() -> Acting.as(
                        post(site),
                        () -> transactions.execute(status -> {
                            evidences.attach("site", site + "/2025-10", bytes, "a.jpg", "", "gate");
                            return jdbc.sql("select pg_terminate_backend(pg_backend_pid())")
                                    .query(Boolean.class)
                                    .single();
                        })))
                .isNotNull();
        var hash = "'\\x" + ContentHash.of(bytes) + "'";
        for (var table : List.of("content", "attachment", "shown")) {
            assertThat(count("select count(*) from evidence." + table + " where hash = " + hash))
                    .as(table)
                    .isZero();
        }
        for (var table : List.of("photo", "print")) {
            assertThat(count("select count(*) from evidence." + table + " where enterprise = " + sites.owner(site)))
                    .as(table)
                    .isZero();
        }
    }

    /// Two at once, of the same: the second waits for the first, and finds it.
    @Test
    void twoAtOnceFindEachOther() throws InterruptedException {
        var bytes = HERE.jpeg(Scenes.photo(1_130));
        var both = List.of(sites.site(GOLMUD), sites.site(GOLMUD), sites.site(GOLMUD), sites.site(GOLMUD));
        var threads = both.stream()
                .map(site -> Thread.ofPlatform().start(() -> attach(site, "2025-10", bytes, "")))
                .toList();
        for (var thread : threads) {
            thread.join();
        }
        for (var site : both) {
            assertThat(rules(list(site, "2025-10", PROVINCE))).hasSize(3).containsOnly("photo-used-elsewhere");
        }
    }

    /// A PNG that claims to be so large, of which next to nothing follows.
    private static byte[] bomb(int width, int height) {
        var png = Camera.png(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB));
        ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
        var sum = new java.util.zip.CRC32();
        sum.update(png, 12, 17);
        ByteBuffer.wrap(png).putInt(29, (int) sum.getValue());
        return png;
    }
}
