package guatu.app.bench;

import guatu.app.bench.HandSql.Database;
import java.util.ArrayList;
import java.util.List;

/// Asks the same questions over HTTP and by hand, with so many clients at once, and times them.
final class Rounds {

    private final int port;
    private final Database owner;
    private final Cpu cpu;

    Rounds(int port, Database owner, Cpu cpu) {
        this.port = port;
        this.owner = owner;
        this.cpu = cpu;
    }

    /// Each client has a connection and a session of its own.
    Clocked http(List<Question> drawn, String post, int clients) {
        var callers = new ArrayList<Caller>();
        for (int i = 0; i < clients; i++) {
            callers.add(new Caller(port).enter(post));
        }
        var clocked = Clocked.of(
                spread(
                        clients,
                        drawn,
                        (client, question) -> () -> callers.get(client).get(question.path())),
                cpu);
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
