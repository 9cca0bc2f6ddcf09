package guatu.app.killed;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import guatu.app.KilledServer;
import guatu.app.killed.Visitor.Answer;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;

/// Prefecture and province sign promotions: most agree, some return and the county hands in again, some object.
final class Opinions extends KilledWork {

    private static final String COUNTY = "county-632801";
    private static final String PREFECTURE = "prefecture-632800";
    private static final String PROVINCE = "province-operations";
    private static final String WHY = "材料与申报内容不一致，请核对后重新提交";

    private final List<Long> cases;
    private final Map<Long, String> answered = new ConcurrentHashMap<>();
    private final Queue<Said> unknown = new ConcurrentLinkedQueue<>();

    /// An opinion as it is sent.
    private record Said(long item, long task, String post, String decision, String papers) {

        Answer to(Visitor visitor) throws IOException {
            return visitor.send(
                    "POST",
                    "/api/cases/%d/tasks/%d/opinion".formatted(item, task),
                    Map.of("decision", decision, "text", decision.equals("AGREE") ? "" : WHY, "papers", papers));
        }
    }

    Opinions(KilledServer server) {
        super(server);
        this.cases = server().owner()
                .sql("select id from workflow.item order by id")
                .query(Long.class)
                .list();
    }

    @Override
    int hands() {
        return 3;
    }

    @Override
    void work(int hand, BooleanSupplier goesOn) throws IOException {
        var visitors = Map.of(COUNTY, enter(COUNTY), PREFECTURE, enter(PREFECTURE), PROVINCE, enter(PROVINCE));
        for (int at = hand; at < cases.size(); at += hands()) {
            while (goesOn.getAsBoolean() && onward(cases.get(at), visitors)) {
                // one thing after another
            }
        }
    }

    /// Does the next thing with a case; whether there was one.
    private boolean onward(long id, Map<String, Visitor> visitors) throws IOException {
        var page = of(visitors, PROVINCE).get("/api/cases/" + id);
        if (page.broken()) {
            throw new IOException(page.text());
        }
        var read = JsonPath.parse(page.text());
        String state = read.read("$.state");
        if (state.equals("RETURNED")) {
            return judged(
                    of(visitors, COUNTY)
                            .send("POST", "/api/cases/" + id + "/resubmission", Map.of("answer", "已按意见补充材料")),
                    "resubmission of " + id);
        }
        if (!state.equals("OPEN")) {
            return false;
        }
        int step = read.read("$.openStep");
        int round = read.read("$.round");
        var post = step == 2 ? PREFECTURE : PROVINCE;
        List<Integer> tasks = read.read("$.rounds[*].steps[*].tasks[?(@.state == 'OPEN')].id");
        var decision =
                step == 2 && round == 1 && id % 5 == 0 ? "RETURN" : step == 3 && id % 11 == 0 ? "OBJECT" : "AGREE";
        var said = new Said(id, tasks.getFirst(), post, decision, read.read("$.papers"));
        unknown.add(said);
        boolean done = judged(said.to(of(visitors, post)), said.toString());
        unknown.remove(said);
        if (done) {
            answered.put(said.task(), decision);
        }
        return done;
    }

    private static Visitor of(Map<String, Visitor> visitors, String post) {
        return Objects.requireNonNull(visitors.get(post));
    }

    @Override
    int answered() {
        return answered.size();
    }

    @Override
    void tryAgain() throws IOException {
        for (var said = unknown.poll(); said != null; said = unknown.poll()) {
            boolean there = decisions().containsKey(said.task());
            var again = said.to(enter(said.post()));
            assertThat(again.status()).as(said + " " + again.text()).isEqualTo(there ? 409 : 200);
            cutOff(there);
            answered.put(said.task(), said.decision());
        }
    }

    private Map<Long, String> decisions() {
        var found = new TreeMap<Long, String>();
        server().owner()
                .sql("select task, decision from workflow.opinion")
                .query((row, number) -> found.put(row.getLong("task"), row.getString("decision")))
                .list();
        return found;
    }

    @Override
    void check() {
        assertThat(decisions()).as("each opinion that was answered, once").isEqualTo(new TreeMap<>(answered));
        none("a task done without its opinion, or an opinion without its task done", """
                select task.id from workflow.task left join workflow.opinion on opinion.task = task.id
                 where (task.state = 'DONE') <> (opinion.task is not null)""");
        none("an opinion without its deed", """
                select item from workflow.opinion group by item
                having count(*) <> (select count(*) from workflow.deed where deed.item = opinion.item
                                       and event in ('AGREE', 'OBJECT', 'RETURN'))""");
        none("an opinion that the journal does not know", """
                select 1 where (select count(*) from workflow.opinion)
                            <> (select count(*) from journal.entry
                                 where action in ('CASE_AGREE', 'CASE_OBJECT', 'CASE_RETURN'))""");
        none("deeds with a gap", """
                select item from workflow.deed group by item having count(*) <> max(no)""");
        none("an open case without exactly one open step, an open task, an open round", """
                select id from workflow.item
                 where state = 'OPEN'
                   and ((select count(*) from workflow.step where step.item = item.id and step.state = 'OPEN') <> 1
                        or not exists (select from workflow.task where task.item = item.id and task.state = 'OPEN')
                        or (select count(*) from workflow.round
                             where round.item = item.id and round.closed_at is null) <> 1)""");
        none("a case that is not open and has something open", """
                select id from workflow.item
                 where state <> 'OPEN'
                   and (exists (select from workflow.step where step.item = item.id and step.state = 'OPEN')
                        or exists (select from workflow.task where task.item = item.id and task.state = 'OPEN')
                        or exists (select from workflow.round where round.item = item.id and round.closed_at is null)
                        or (closed_at is null) <> (state = 'RETURNED'))""");
        none("a case that ended otherwise than once", """
                select id from workflow.item
                 where (select count(*) from workflow.deed where deed.item = item.id and event in ('PASS', 'FAIL'))
                       <> (case when state in ('APPROVED', 'REFUSED') then 1 else 0 end)""");
        none("an approval that did not take its project in, or the other way round", """
                select item.id from workflow.item
                  left join projects.reserve on reserve.case_id = item.id and reserve.level = 'PROVINCE'
                  join projects.project on project.id = item.subject_key::bigint
                 where (item.state = 'APPROVED') <> (reserve.project is not null)
                    or (item.state = 'APPROVED') <> (project.level = 'PROVINCE')""");
    }

    @Override
    String told() {
        return "%d opinions %s".formatted(answered.size(), cutOff());
    }
}
