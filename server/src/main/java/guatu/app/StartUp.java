package guatu.app;

import guatu.access.Acting;
import guatu.access.Actor;
import guatu.app.demo.DemoLoader;
import guatu.app.demo.Extent;
import guatu.kernel.PackPart;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Loads the pack, and in demo mode the demo province, before the server opens its port: whoever gets an answer gets a
/// whole
/// one. What is loaded already is not loaded again.
@Component
@ConditionalOnProperty("guatu.pack")
class StartUp implements SmartLifecycle {

    private final List<PackPart> parts;
    private final Settings settings;
    private final DemoClock clock;
    private final DemoLoader demoLoader;
    private final Path pack;
    private final boolean demo;
    private final boolean loadsDemo;
    private final AtomicBoolean running = new AtomicBoolean();

    StartUp(
            List<PackPart> parts,
            Settings settings,
            DemoClock clock,
            DemoLoader demoLoader,
            @Value("${guatu.pack}") Path pack,
            @Value("${guatu.demo}") boolean demo,
            @Value("${guatu.load-demo:true}") boolean loadsDemo) {
        this.parts =
                parts.stream().sorted(Comparator.comparingInt(PackPart::order)).toList();
        this.settings = settings;
        this.clock = clock;
        this.demoLoader = demoLoader;
        this.pack = pack;
        this.demo = demo;
        this.loadsDemo = loadsDemo;
    }

    @Override
    public void start() {
        running.set(true);
        Acting.as(Actor.MACHINE, () -> {
            if (demo) {
                clock.set(settings.demoOffset());
            }
            loadPack();
            if (demo && loadsDemo) {
                demoLoader.load(pack, Extent.PROVINCE, Progress::say);
            }
            return running.get();
        });
    }

    /// Before the web server, whose phase is close to the highest.
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public void stop() {
        running.set(false);
    }

    @Override
    public boolean isRunning() {
        return running.get();
    }

    private void loadPack() {
        var hash = PackHash.of(pack);
        if (settings.find("pack.hash").filter(hash::equals).isPresent()) {
            Progress.say("规划包未变：%s".formatted(pack.getFileName()));
            return;
        }
        for (var part : parts) {
            Progress.say("载入规划包：%s".formatted(part.title()));
            part.load(pack);
        }
        settings.put("pack.hash", hash);
    }
}
