package guatu.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Looks at PostgreSQL's data directory before anything touches it.
final class DataDirectory {

    private static final String VERSION = "18";
    private static final String STATE = "postmaster.pid";
    private static final long NEEDED_BYTES = 1L << 30;
    private static final Duration STOPPING = Duration.ofSeconds(60);

    private DataDirectory() {}

    /// Refuses a directory of another version and a full disk; stops a server that a killed start left behind, and
    /// what a killed server left behind, so that two never run on the same data.
    static void check(Path directory) {
        try {
            Files.createDirectories(directory.getParent());
            long free = Files.getFileStore(directory.getParent()).getUsableSpace();
            if (free < NEEDED_BYTES) {
                throw new CannotStart("磁盘空间不足：%s 剩余 %d MB，至少需要 %d MB。请清理后重试。"
                        .formatted(directory.getParent(), free >> 20, NEEDED_BYTES >> 20));
            }
            var version = directory.resolve("PG_VERSION");
            if (Files.exists(version) && !Files.readString(version).strip().equals(VERSION)) {
                throw new CannotStart("%s 是 PostgreSQL %s 的数据，本版使用 %s。未作任何改动：请用旧版导出，或用 --data 指定另一目录。"
                        .formatted(directory, Files.readString(version).strip(), VERSION));
            }
            leftOver(directory).ifPresent(DataDirectory::stop);
            orphans(directory).forEach(DataDirectory::end);
            // Nobody works here now. The number that a killed PostgreSQL left may belong to another program, or to
            // its own remains that nobody has collected yet: PostgreSQL would take either for a running server.
            Files.deleteIfExists(directory.resolve(STATE));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Optional<ProcessHandle> leftOver(Path directory) throws IOException {
        var file = directory.resolve(STATE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        long pid = Files.readAllLines(file).stream()
                .findFirst()
                .map(Long::parseLong)
                .orElse(-1L);
        return ProcessHandle.of(pid).filter(DataDirectory::isPostgres).filter(process -> worksIn(process, directory));
    }

    /// The number in the file may since have gone to another program, or to another PostgreSQL.
    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .filter(path -> path.endsWith("postgres"))
                .isPresent();
    }

    /// Processes of a PostgreSQL that was killed. A busy one does not notice for a while and holds the shared memory,
    /// beside which the next PostgreSQL refuses to start. All of them work in the data directory.
    private static List<ProcessHandle> orphans(Path directory) {
        return ProcessHandle.allProcesses()
                .filter(DataDirectory::isPostgres)
                .filter(process -> worksIn(process, directory))
                .toList();
    }

    private static boolean worksIn(ProcessHandle process, Path directory) {
        try {
            return Path.of("/proc", Long.toString(process.pid()), "cwd")
                    .toRealPath()
                    .equals(directory.toRealPath());
        } catch (IOException gone) {
            return false; // ended meanwhile
        }
    }

    /// What it had not committed is lost with its postmaster anyway.
    private static void end(ProcessHandle orphan) {
        orphan.destroyForcibly();
        awaitEnd(orphan);
    }

    private static void stop(ProcessHandle postmaster) {
        System.out.printf("  上次未正常退出，正在停止遗留的 PostgreSQL（进程 %d）…%n", postmaster.pid());
        try {
            // SIGINT is PostgreSQL's fast shutdown; SIGTERM would wait for clients that are gone
            new ProcessBuilder("kill", "-INT", Long.toString(postmaster.pid()))
                    .start()
                    .waitFor();
        } catch (IOException stuck) {
            throw stillThere(postmaster, stuck);
        } catch (InterruptedException interrupted) {
            throw interrupted(interrupted);
        }
        awaitEnd(postmaster);
    }

    private static void awaitEnd(ProcessHandle process) {
        try {
            process.onExit().get(STOPPING.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException stuck) {
            throw stillThere(process, stuck);
        } catch (InterruptedException interrupted) {
            throw interrupted(interrupted);
        }
    }

    private static CannotStart stillThere(ProcessHandle process, Exception why) {
        return new CannotStart("遗留的 PostgreSQL（进程 %d）未能停止，请先手工停止它。".formatted(process.pid()), why);
    }

    private static CannotStart interrupted(InterruptedException why) {
        Thread.currentThread().interrupt();
        return new CannotStart("启动被中断。", why);
    }
}
