package io.heatline.telephony;

/** Whoever asked somebody else is back with the caller, for whatever reason. */
record ConsultationOver(String extension) {}
