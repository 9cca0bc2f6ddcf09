package guatu.plan;

import guatu.kernel.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The file `plan/plan.yaml`: what the plan is called, its years, and its projects.
record PlanYaml(
        String code,
        String titleZh,
        String titleEn,
        String shortZh,
        String shortEn,
        String document,
        Optional<LocalDate> issuedOn,
        int firstYear,
        int lastYear,
        String source,
        List<PlanProject> projects) {

    private static final String FILE = "plan/plan.yaml";

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    static Optional<PlanContent> read(Path pack, List<Finding> findings) {
        try {
            return Optional.of(YAML.readValue(Files.readAllBytes(pack.resolve(FILE)), PlanYaml.class)
                    .content(findings));
        } catch (JacksonException e) {
            var line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            findings.add(Finding.blocking(
                    "plan-pack",
                    "%s:%d".formatted(FILE, line),
                    String.valueOf(e.getOriginalMessage()),
                    "the members code, titleZh, titleEn, shortZh, shortEn, document, issuedOn, firstYear, lastYear, source"
                            + " and projects",
                    "请按样例补全 plan.yaml"));
        } catch (IOException e) {
            findings.add(Finding.blocking("plan-pack", FILE, "no such file", "a file of the pack", "请补上该文件"));
        }
        return Optional.empty();
    }

    private PlanContent content(List<Finding> findings) {
        if (!code.matches("[a-z0-9][a-z0-9-]{1,59}")) {
            findings.add(
                    Finding.blocking("plan-pack", FILE, code, "a code such as qinghai-2022-2025", "规划代码为小写字母、数字与连字符"));
        }
        if (firstYear > lastYear) {
            findings.add(Finding.blocking(
                    "plan-pack", FILE, firstYear + " to " + lastYear, "a first year up to the last", "请核对规划起止年份"));
        }
        return new PlanContent(
                code, titleZh, titleEn, shortZh, shortEn, document, issuedOn, firstYear, lastYear, source, List.of(),
                List.of(), projects);
    }
}
