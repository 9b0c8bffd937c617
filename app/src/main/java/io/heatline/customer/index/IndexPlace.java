package io.heatline.customer.index;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where an index lies. */
public final class IndexPlace {

    static final Sort ORDER = new Sort(new SortField(Fields.ORDER, SortField.Type.LONG));

    private static final Logger LOG = LoggerFactory.getLogger(IndexPlace.class);
    private static final double BUFFER_MB = 32;

    /** Every part of an index is searched by itself: few large ones are worth the copying. */
    private static final int PARTS = 4;

    private static final double SMALL_PART_MB = 4;

    private IndexPlace() {}

    /** In memory: gone with the process. */
    public static PremisesIndex memory() throws IOException {
        return open(new ByteBuffersDirectory(), OpenMode.CREATE);
    }

    /** In a folder, kept from start to start; what can't be read there is thrown away. Of two processes the second has none. */
    public static PremisesIndex folder(Path folder) throws IOException {
        try {
            return open(FSDirectory.open(folder), OpenMode.CREATE_OR_APPEND);
        } catch (LockObtainFailedException taken) {
            LOG.warn("Another process uses the search index in {}: this one keeps its own in memory.", folder);
            return memory();
        } catch (IOException | IllegalArgumentException broken) {
            LOG.warn("The search index in {} can't be read and is built anew: {}", folder, broken.toString());
            return open(FSDirectory.open(folder), OpenMode.CREATE);
        }
    }

    private static PremisesIndex open(Directory directory, OpenMode mode) throws IOException {
        return new PremisesIndex(writer(directory, mode));
    }

    static IndexWriter writer(Directory directory, OpenMode mode) throws IOException {
        var config = new IndexWriterConfig(null);
        config.setOpenMode(mode);
        config.setIndexSort(ORDER);
        config.setRAMBufferSizeMB(BUFFER_MB);
        config.setMergePolicy(new TieredMergePolicy()
                .setSegmentsPerTier(PARTS)
                .setMaxMergeAtOnce(PARTS)
                .setFloorSegmentMB(SMALL_PART_MB));
        config.setCommitOnClose(false);
        return new IndexWriter(directory, config);
    }
}
