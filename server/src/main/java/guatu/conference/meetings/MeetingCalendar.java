package guatu.conference.meetings;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.property.Status;
import guatu.conference.Bodies;
import guatu.conference.MeetingState;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.springframework.stereotype.Component;

/// Meetings as a calendar (RFC 5545). Times are in UTC; the stamp of an entry is when its day or state was last
/// changed,
/// so the same meeting gives the same bytes.
@Component
class MeetingCalendar {

    /// A line has at most 75 octets (RFC 5545, 3.1); a Chinese letter takes three, and the library counts letters.
    private static final int LETTERS = 24;

    private final Bodies bodies;
    private final MeetingRepository repository;
    private final ItemRepository items;
    private final Clock clock;

    MeetingCalendar(Bodies bodies, MeetingRepository repository, ItemRepository items, Clock clock) {
        this.bodies = bodies;
        this.repository = repository;
        this.items = items;
        this.clock = clock;
    }

    String of(List<Meeting> meetings) {
        var calendar = new ICalendar();
        calendar.setProductId("-//Guatu//Conference//ZH");
        meetings.forEach(meeting -> calendar.addEvent(event(meeting)));
        var text = new StringWriter();
        try (var writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(LETTERS);
            writer.write(calendar);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private VEvent event(Meeting meeting) {
        var event = new VEvent();
        var starts = meeting.heldOn()
                .atTime(meeting.starts())
                .atZone(clock.getZone())
                .toInstant();
        var steps = repository.steps(meeting.id());
        event.setUid("meeting-%d@guatu".formatted(meeting.id()));
        event.setDateTimeStamp(
                Date.from(steps.isEmpty() ? starts : steps.getLast().at().toInstant()));
        event.setSequence(meeting.version());
        event.setDateStart(date(starts), true);
        event.setDateEnd(date(starts.plus(Duration.ofMinutes(meeting.minutes()))), true);
        event.setSummary(meeting.title());
        event.setLocation(meeting.place());
        event.setDescription(description(meeting));
        event.setStatus(meeting.state() == MeetingState.CANCELLED ? Status.cancelled() : Status.confirmed());
        return event;
    }

    private String description(Meeting meeting) {
        var text = new StringBuilder(bodies.get(meeting.body()).nameZh());
        int no = 1;
        for (var item : items.ofMeeting(meeting.id())) {
            text.append('\n').append(no++).append(". ").append(item.title());
        }
        return text.toString();
    }

    private static Date date(Instant at) {
        return Date.from(at);
    }
}
