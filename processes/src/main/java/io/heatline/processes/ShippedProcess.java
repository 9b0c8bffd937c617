package io.heatline.processes;

/** The processes that ship with the product, each a folder of its own; what others call comes before them. */
public enum ShippedProcess {
    /** The call back with its tries, which the others call. */
    SATISFACTION("satisfaction"),
    WORK_ORDER(WorkOrderProcess.KEY),
    CONSULTATION("consultation"),
    COMPLAINT("complaint"),
    /** Comes back to a caller whom nobody spoke with; its business key is the follow-up, not an order. */
    CALL_BACK("call-back");

    private final String key;

    ShippedProcess(String key) {
        this.key = key;
    }

    /** The process's id in its model. */
    public String key() {
        return key;
    }

    /** Whether each instance is the process of an order, of which people may ask what can be asked of orders. */
    public boolean ofOrder() {
        return this != SATISFACTION && this != CALL_BACK;
    }

    /** Where its model is on the classpath. */
    public String model() {
        return key + "/" + key + ".bpmn";
    }
}
