package guatu.app.bench;

import guatu.app.bench.HandSql.Database;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/// Asks the same questions over HTTP and by hand, with so many clients at once, and times them.
final class Rounds {

    private static final long LOOKS_MS = 1000;

    private final int port;
    private final Database owner;
    private final Cpu cpu;

    Rounds(int port, Database owner, Cpu cpu) {
        this.port = port;
        this.owner = owner;
        this.cpu = cpu;
    }

    /// Each client has a connection and a session of its own, and asks as soon as it has its answer.
    Clocked http(List<Question> drawn, String post, int clients) {
        return http(drawn, post, clients, () -> {});
    }

    /// Users: each looks at an answer for a second on average before it asks again.
    Clocked users(List<Question> drawn, String post, int users) {
        return http(
                drawn,
                post,
                users,
                () -> RushServer.pause(
                        Duration.ofMillis(ThreadLocalRandom.current().nextLong(2 * LOOKS_MS))));
    }

    private Clocked http(List<Question> drawn, String post, int clients, Runnable pause) {
        var callers = new ArrayList<Caller>();
        for (int i = 0; i < clients; i++) {
            callers.add(new Caller(port).enter(post));
        }
        var clocked = Clocked.of(
                spread(
                        clients,
                        drawn,
                        (client, question) -> () -> callers.get(client).get(question.path())),
                cpu,
                pause);
        callers.forEach(Caller::close);
        return clocked;
    }

    Clocked byHand(List<Question> drawn, int clients) {
        var connections = new ArrayList<HandSql>();
        for (int i = 0; i < clients; i++) {
            connections.add(new HandSql(owner));
        }
        var clocked = Clocked.of(
                spread(
                        clients,
                        drawn,
                        (client, question) -> () -> connections.get(client).rows(question.sql())),
                cpu);
        connections.forEach(HandSql::close);
        return clocked;
    }

    private interface Task {
        Runnable of(int client, Question question);
    }

    private static List<List<Runnable>> spread(int clients, List<Question> drawn, Task task) {
        var tasks = new ArrayList<List<Runnable>>();
        for (int client = 0; client < clients; client++) {
            var own = new ArrayList<Runnable>();
            for (int i = client; i < drawn.size(); i += clients) {
                own.add(task.of(client, drawn.get(i)));
            }
            tasks.add(own);
        }
        return tasks;
    }
}
