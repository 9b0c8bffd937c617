package io.heatline.flow.inbox;

import io.heatline.edge.Conflict;
import io.heatline.edge.FieldProblem;
import io.heatline.edge.Forbidden;
import io.heatline.edge.Invalid;
import io.heatline.edge.NotFound;
import java.util.List;
import java.util.Map;

/** The ways in which the inbox says no. */
public final class TaskRefusals {

    private TaskRefusals() {}

    /** There is no such task, or this person may not know of it. */
    public static final class TaskUnknown extends NotFound {
        private static final long serialVersionUID = 1L;

        public TaskUnknown(String id) {
            super("task-unknown", id);
        }
    }

    /** The task is somebody else's. */
    public static final class TaskClaimed extends Conflict {
        private static final long serialVersionUID = 1L;

        private final transient TaskEnded.By assignee;

        public TaskClaimed(String id, TaskEnded.By assignee) {
            super("task-claimed", id);
            this.assignee = assignee;
        }

        @Override
        public Map<String, ?> extras() {
            return Map.of("assignee", assignee);
        }
    }

    /** The task can be seen but not done by this person. */
    public static final class NotYours extends Forbidden {
        private static final long serialVersionUID = 1L;

        public NotYours(String id) {
            super("not-yours", id);
        }
    }

    /** Whoever worked on the order does not call back. */
    public static final class HandledItYourself extends Forbidden {
        private static final long serialVersionUID = 1L;

        public HandledItYourself(String id) {
            super("handled-it-yourself", id);
        }
    }

    /** The form was another version when this person filled it in. */
    public static final class FormVersionStale extends Conflict {
        private static final long serialVersionUID = 1L;

        private final String current;

        public FormVersionStale(String current) {
            super("form-version-stale", current);
            this.current = current;
        }

        @Override
        public Map<String, ?> extras() {
            return Map.of("formVersion", current);
        }
    }

    /** The task is open for this person: it is to be completed, not answered late. */
    public static final class TaskStillOpen extends Conflict {
        private static final long serialVersionUID = 1L;

        public TaskStillOpen(String id) {
            super("task-still-open", id);
        }
    }

    /** A key under which this person sent something else for the same task. */
    public static final class KeyReused extends Conflict {
        private static final long serialVersionUID = 1L;

        public KeyReused(String key) {
            super("idempotency-key-reused", key);
        }
    }

    /** The answers are not acceptable, field by field. */
    public static final class FormInvalid extends Invalid {
        private static final long serialVersionUID = 1L;

        public FormInvalid(List<FieldProblem> errors) {
            super("form-invalid", errors.size() + " fields", errors);
        }
    }

    /** The process does not wait for this message where it stands. */
    public static final class NotNow extends Conflict {
        private static final long serialVersionUID = 1L;

        public NotNow(String message) {
            this("not-possible-now", message);
        }

        /** With a code that says why. */
        public NotNow(String code, String message) {
            super(code, message);
        }
    }
}
