package io.heatline.asterisk;

import org.asteriskjava.manager.action.AbstractManagerAction;
import org.jspecify.annotations.Nullable;

/** AMI's actions on a queue and those who wait in it, which the library lacks as a whole or in a field: its getters become fields. */
public final class QueueCommand extends AbstractManagerAction {
    private static final long serialVersionUID = 1L;
    private static final String YES = "yes";

    private final String action;
    private final @Nullable String queue;
    private @Nullable String caller;
    private @Nullable Integer priority;
    private @Nullable String immediate;
    private @Nullable String withdrawInfo;
    private @Nullable String parameters;

    private QueueCommand(String action, @Nullable String queue) {
        this.action = action;
        this.queue = queue;
    }

    /** Reads the queue's settings from its file again; who is in it stays. All queues when none is named. */
    static QueueCommand reload(@Nullable String queue) {
        var command = new QueueCommand("QueueReload", queue);
        command.parameters = YES;
        return command;
    }

    /** Moves who waits to where that priority belongs, at once. */
    static QueueCommand raise(String queue, String caller, int priority) {
        var command = new QueueCommand("QueueChangePriorityCaller", queue);
        command.caller = caller;
        command.priority = priority;
        command.immediate = YES;
        return command;
    }

    /** Takes who waits out of the queue; the dialplan goes on and is told why. */
    static QueueCommand withdraw(String queue, String caller, String why) {
        var command = new QueueCommand("QueueWithdrawCaller", queue);
        command.caller = caller;
        command.withdrawInfo = why;
        return command;
    }

    @Override
    public String getAction() {
        return action;
    }

    /** Which queue. */
    public @Nullable String getQueue() {
        return queue;
    }

    /** The channel that waits. */
    public @Nullable String getCaller() {
        return caller;
    }

    /** Higher first. */
    public @Nullable Integer getPriority() {
        return priority;
    }

    /** Whether the place changes now, and not only for who comes later. */
    public @Nullable String getImmediate() {
        return immediate;
    }

    /** The dialplan's {@code QUEUE_WITHDRAW_INFO}. */
    public @Nullable String getWithdrawInfo() {
        return withdrawInfo;
    }

    /** Whether the settings are read. */
    public @Nullable String getParameters() {
        return parameters;
    }
}
