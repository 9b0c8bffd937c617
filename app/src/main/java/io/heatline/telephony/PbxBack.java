package io.heatline.telephony;

import io.heatline.asterisk.PbxDoor;

/** A PBX is connected, for the first time or again; whatever it was told before, it may have forgotten. */
record PbxBack(String pbx, PbxDoor door) {}
