package io.heatline.customer.index;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.FilterCollector;
import org.apache.lucene.search.FilterLeafCollector;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.Weight;
import org.apache.lucene.store.ByteBuffersDirectory;

/** The product's index in memory, which counts the premises that a search has looked at since it was asked last. */
public final class CountingIndex implements AutoCloseable {

    private final AtomicLong looked = new AtomicLong();
    private final PremisesIndex index;

    public CountingIndex() throws IOException {
        index = new PremisesIndex(IndexPlace.writer(new ByteBuffersDirectory(), OpenMode.CREATE), new Counting());
    }

    public PremisesIndex index() {
        return index;
    }

    public long looked() {
        return looked.getAndSet(0);
    }

    @Override
    public void close() throws IOException {
        index.close();
    }

    private final class Counting extends SearcherFactory {

        @Override
        public IndexSearcher newSearcher(IndexReader reader, IndexReader previous) {
            return new IndexSearcher(reader) {
                @Override
                protected void search(List<LeafReaderContext> leaves, Weight weight, Collector collector)
                        throws IOException {
                    super.search(leaves, weight, counted(collector));
                }
            };
        }

        private Collector counted(Collector collector) {
            return new FilterCollector(collector) {
                @Override
                public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
                    return new FilterLeafCollector(super.getLeafCollector(leaf)) {
                        @Override
                        public void collect(int document) throws IOException {
                            looked.incrementAndGet();
                            super.collect(document);
                        }
                    };
                }
            };
        }
    }
}
