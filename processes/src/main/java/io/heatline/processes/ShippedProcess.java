package io.heatline.processes;

/** The processes that ship with the product, each a folder of its own; what others call comes before them. */
public enum ShippedProcess {
    /** The call back with its tries, which the others call. */
    SATISFACTION("satisfaction"),
    WORK_ORDER(WorkOrderProcess.KEY),
    CONSULTATION("consultation"),
    COMPLAINT("complaint");

    private final String key;

    ShippedProcess(String key) {
        this.key = key;
    }

    /** The process's id in its model. */
    public String key() {
        return key;
    }

    /** Where its model is on the classpath. */
    public String model() {
        return key + "/" + key + ".bpmn";
    }
}
