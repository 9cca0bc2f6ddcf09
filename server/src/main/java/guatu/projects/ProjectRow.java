package guatu.projects;

import guatu.catalog.Label;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A project as a list shows it.
///
/// @param total planned total investment, 元
/// @param asleep whether its owner has not confirmed it for too long
record ProjectRow(
        long id,
        Optional<String> code,
        String nameZh,
        String nameEn,
        String unitName,
        Label region,
        Optional<Label> park,
        Optional<Label> industry,
        Label cluster,
        Nature nature,
        String natureZh,
        String natureEn,
        Stage stage,
        String stageZh,
        String stageEn,
        LocalDate stageSince,
        boolean partial,
        SideStatus status,
        String statusZh,
        String statusEn,
        ReserveLevel level,
        String levelZh,
        String levelEn,
        long total,
        Optional<LocalDate> plannedStart,
        Optional<LocalDate> plannedProduction,
        LocalDate confirmedOn,
        boolean asleep,
        Optional<LocalDate> approvalExpires,
        boolean demo) {

    static final List<String> HEADER = List.of(
            "编号", "项目代码", "项目名称", "项目单位", "县区", "园区", "行业", "集群", "建设性质", "阶段", "自", "状态", "储备级别", "总投资（万元）", "计划开工",
            "计划投产", "最近确认", "沉睡", "核准文件到期");

    List<Object> cells() {
        return List.of(
                id,
                code.orElse(""),
                nameZh,
                unitName,
                region.nameZh(),
                park.map(Label::nameZh).orElse(""),
                industry.map(Label::nameZh).orElse(""),
                cluster.nameZh(),
                natureZh,
                stage + " " + stageZh + (partial ? "（部分）" : ""),
                stageSince,
                statusZh,
                levelZh,
                Money.tenThousands(total),
                plannedStart.<Object>map(day -> day).orElse(""),
                plannedProduction.<Object>map(day -> day).orElse(""),
                confirmedOn,
                asleep ? "是" : "",
                approvalExpires.<Object>map(day -> day).orElse(""));
    }
}
