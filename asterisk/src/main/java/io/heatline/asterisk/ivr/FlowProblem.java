package io.heatline.asterisk.ivr;

/**
 * Something wrong with a flow.
 *
 * @param node the node it is about; empty when it is about the whole document
 * @param code stable, for programs and for translation
 * @param message for people, in Chinese; names the node
 */
public record FlowProblem(String node, String code, String message) {}
