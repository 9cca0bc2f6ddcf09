package guatu.app;

import guatu.kernel.Finding;
import guatu.kernel.PackPart;
import guatu.plan.compiler.DraftFiles;
import guatu.plan.compiler.DraftJson;
import guatu.plan.compiler.PlanCompiler;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `plan …`: what can be done with a plan's text and a plan pack without a server.
@Command(name = "plan", description = "规划文本与规划包 / plan texts and plan packs", mixinStandardHelpOptions = true)
class PlanCommand {

    private final Launch launch;

    PlanCommand(Launch launch) {
        this.launch = launch;
    }

    @Command(name = "check", description = "检查规划包，逐条说明错误 / explain every mistake in a pack")
    int check(@Parameters(defaultValue = "plans/qinghai-2022-2025", paramLabel = "DIR") Path pack) {
        try (var context = launch.tool(Map.of("spring.datasource.url", "jdbc:postgresql://127.0.0.1:1/none"))) {
            var findings = context.getBeansOfType(PackPart.class).values().stream()
                    .sorted(Comparator.comparingInt(PackPart::order))
                    .flatMap(part -> part.check(pack).stream())
                    .toList();
            Terminal.print(findings);
            boolean blocked = findings.stream().anyMatch(Finding::blocks);
            System.out.printf(blocked ? "  %d 处需要修改%n" : "  规划包可用（%d 条提示）%n", findings.size());
            return blocked ? 1 : 0;
        }
    }

    @Command(name = "compile", description = "从规划文本起草规划包 / draft a plan pack from a plan's text")
    int compile(
            @Parameters(paramLabel = "FILE", description = "txt, docx, pdf, html") Path file,
            @Option(
                            names = {"-o", "--output"},
                            paramLabel = "DIR",
                            description = "写入规划包的目录 / the pack's folder")
                    Optional<Path> output,
            @Option(names = "--json", description = "把草稿输出为一个 JSON 文档 / print the draft as one JSON document")
                    boolean json) {
        var compiler = new PlanCompiler();
        var draft = compiler.compile(compiler.read(file));
        output.ifPresent(folder -> DraftFiles.write(draft, folder));
        if (json) {
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8)
                    .print(DraftJson.write(draft));
            return 0;
        }
        Terminal.print(draft.findings());
        System.out.printf(
                "  %d 个条目，%d 句，去掉重复 %d 句，缺 %s，读出 %d 个数量%n",
                draft.clauses().size(),
                draft.clauses().stream()
                        .mapToInt(clause -> clause.sentences().size())
                        .sum(),
                draft.droppedDuplicates(),
                draft.missing().isEmpty() ? "无" : String.join("、", draft.missing()),
                draft.targets().size());
        System.out.println(output.map(folder -> "  草稿写在 " + folder).orElse("  未写文件：用 -o DIR 指定目录，或用 --json 输出"));
        return 0;
    }
}
