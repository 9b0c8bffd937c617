package io.heatline.processes;

/**
 * The one way in which a model may have a task several times at once: all of {@code signers} at the same time, each with a
 * user task of their own (会签). The loop counts nothing and ends early for nobody; whatever else repeats is drawn.
 */
final class LoopCheck {

    private static final String LOOP = "multiInstanceLoopCharacteristics";

    private LoopCheck() {}

    /** Whether the node is a loop, and of this kind. */
    static boolean isSigning(ModelNode node) {
        return node.is(LOOP)
                && node.isBpmn()
                && isOfUserTask(node)
                && !"true".equals(node.textOf("isSequential"))
                && WorkOrderProcess.SIGNERS.name().equals(node.camunda("collection"))
                && WorkOrderProcess.SIGNER.name().equals(node.camunda("elementVariable"));
    }

    private static boolean isOfUserTask(ModelNode node) {
        ModelNode parent = node.parent();
        return parent != null && parent.is("userTask");
    }
}
