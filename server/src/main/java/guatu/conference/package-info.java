/// Standing conferences of departments (厅际联席会议, mechanisms.md P6): bodies and their seats, meetings by a table of
/// transitions, agenda, attendance and quorum, decisions, minutes; obligations with every date they had; supervision
/// papers. Issues of other rooms reach an agenda through the port `AgendaSource` of `workflow`.
@ApplicationModule(
        displayName = "Conference",
        allowedDependencies = {"kernel", "platform", "journal", "catalog", "access", "evidence", "workflow"})
@NullMarked
package guatu.conference;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
