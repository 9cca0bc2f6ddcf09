package guatu.reporting.pack;

import guatu.kernel.Finding;
import guatu.kernel.FormCode;
import guatu.kernel.ParkCode;
import guatu.kernel.Period;
import guatu.kernel.RegionCode;
import guatu.kernel.Unit;
import guatu.kernel.Unreadable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.deser.std.FromStringDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Reads the forms of a pack, `forms/*.yaml`.
public final class FormFiles {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .addModule(kernel())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private static final String COMMON = "reporting.yaml";

    private FormFiles() {}

    /// A form that could be read, and the text it was read from, for the lines of findings.
    public record Read(String file, FormFile form, String text, List<String> lines) {

        public Read {
            lines = List.copyOf(lines);
        }

        /// `forms/B204-1.yaml:27`: the first line with this text.
        public String at(String text) {
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).contains(text)) {
                    return file + ":" + (i + 1);
                }
            }
            return file + ":1";
        }
    }

    /// A form from the text of its file, which was checked when the pack was loaded.
    public static FormFile parse(String text) {
        return YAML.readValue(text, FormFile.class);
    }

    /// All forms of a pack that could be read; what could not becomes a finding.
    public static List<Read> read(Path pack, List<Finding> findings) {
        var read = new ArrayList<Read>();
        for (var file : files(pack)) {
            var name = "forms/" + file.getFileName();
            try {
                var text = Files.readString(file, StandardCharsets.UTF_8);
                read.add(new Read(
                        name,
                        YAML.readValue(text, FormFile.class),
                        text,
                        text.lines().toList()));
            } catch (JacksonException e) {
                findings.add(unreadable(name, e));
            } catch (IOException e) {
                findings.add(undecipherable(name, e));
            }
        }
        if (read.isEmpty() && findings.isEmpty()) {
            findings.add(Finding.blocking("form-file", "forms:1", "", "at least one forms/*.yaml", "规划包中没有报表"));
        }
        return read;
    }

    /// What all forms share, when it could be read.
    public static Optional<CommonFile> common(Path pack, List<Finding> findings) {
        try {
            return Optional.of(
                    YAML.readValue(Files.readString(pack.resolve(COMMON), StandardCharsets.UTF_8), CommonFile.class));
        } catch (JacksonException e) {
            findings.add(unreadable(COMMON, e));
        } catch (IOException e) {
            findings.add(undecipherable(COMMON, e));
        }
        return Optional.empty();
    }

    private static Finding undecipherable(String name, IOException e) {
        return Finding.blocking(
                "form-file",
                name + ":1",
                e.getClass().getSimpleName(),
                "a readable file in UTF-8",
                "请检查文件是否存在、编码是否为UTF-8");
    }

    private static List<Path> files(Path pack) {
        var folder = pack.resolve("forms");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Finding unreadable(String name, JacksonException met) {
        var location = Optional.ofNullable(met.getLocation());
        var at = name + ":"
                + location.map(place -> place.getLineNr())
                        .filter(line -> line > 0)
                        .orElse(1);
        for (Throwable cause = met; cause != null; cause = cause.getCause()) {
            if (cause instanceof Unreadable unreadable) {
                return unreadable.at(at);
            }
        }
        return FileMistakes.of(at, met);
    }

    private static SimpleModule kernel() {
        var module = new SimpleModule("form-files");
        text(module, FormCode.class, FormCode::of);
        text(module, ParkCode.class, ParkCode::of);
        text(module, RegionCode.class, RegionCode::of);
        text(module, Period.Month.class, Period.Month::of);
        text(module, Unit.class, Unit::of);
        return module;
    }

    private static <T> void text(SimpleModule module, Class<T> type, Function<String, T> of) {
        module.addDeserializer(type, new FromText<>(type, of));
    }

    private static final class FromText<T> extends FromStringDeserializer<T> {

        private final transient Function<String, T> of;

        FromText(Class<T> type, Function<String, T> of) {
            super(type);
            this.of = of;
        }

        @Override
        protected T _deserialize(String text, DeserializationContext context) {
            return of.apply(text);
        }
    }
}
