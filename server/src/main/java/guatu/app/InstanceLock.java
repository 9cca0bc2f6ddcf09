package guatu.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// One server a data directory. The lock goes with the process, however it ends.
record InstanceLock(FileChannel channel, FileLock lock) implements AutoCloseable {

    /// @throws CannotStart when another server has it
    static InstanceLock take(Path home) {
        return tryTake(home).orElseThrow(() -> new CannotStart("另一个挂图正在使用 %s。请先停止它，或用 --data 指定另一目录。".formatted(home)));
    }

    /// The lock, unless another process has it.
    static Optional<InstanceLock> tryTake(Path home) {
        try {
            Files.createDirectories(home);
            var channel =
                    FileChannel.open(home.resolve("guatu.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(new InstanceLock(channel, lock));
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
        } catch (IOException ignored) {
            // the process ends, and the lock with it
        }
    }
}
