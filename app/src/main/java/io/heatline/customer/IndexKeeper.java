package io.heatline.customer;

import io.heatline.customer.SearchFeed.Told;
import io.heatline.customer.index.EstateTerms;
import io.heatline.customer.index.Found;
import io.heatline.customer.index.IndexPlace;
import io.heatline.customer.index.IndexedPremises;
import io.heatline.customer.index.PremisesIndex;
import io.heatline.customer.index.Wanted;
import io.heatline.customer.store.FeedRow;
import io.heatline.edge.HeatlineSettings;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Keeps this node's index up with the database: builds it where there is none, takes in at once what this node saved and soon what
 * others did, and goes on after a crash from what was last written to disk. Until it is built the database is searched.
 */
@Component
class IndexKeeper implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(IndexKeeper.class);
    private static final int PAGE = 1_000;
    private static final int KEEP_EVERY = 50_000;

    private final IndexSource source;
    private final SearchSettings settings;
    private final HeatlineSettings house;
    private final Set<Long> pending = new LinkedHashSet<>();
    private final Object turn = new Object();

    private @Nullable Thread thread;
    private volatile boolean running;
    private volatile boolean ready;
    private volatile @Nullable PremisesIndex index;
    private volatile long followed;
    private volatile long done;
    private volatile long built;
    private volatile long total;

    IndexKeeper(IndexSource source, SearchSettings settings, HeatlineSettings house) {
        this.source = source;
        this.settings = settings;
        this.house = house;
    }

    /** Empty while the index is being built. */
    Optional<List<Found>> find(Function<EstateTerms, List<Wanted>> words, @Nullable Found after, int limit) {
        var searched = index;
        if (!ready || searched == null) {
            return Optional.empty();
        }
        takeIn(searched);
        return Optional.of(searched.find(words, after, limit));
    }

    IndexState state() {
        var counted = index;
        return ready && counted != null
                ? new IndexState(true, counted.size(), counted.size())
                : new IndexState(false, done, Math.max(done, total));
    }

    /** Whether something was saved that it has not read yet: thousands that were imported, or what another node saved just now. */
    boolean behind() {
        return ready && source.told() > followed;
    }

    /** How many premises were read to build the index in this process: none where it had one. */
    long built() {
        return built;
    }

    /** What this node saved is found by the next search; thousands at once are left to the feed. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void saved(Told told) {
        synchronized (pending) {
            if (ready) {
                pending.addAll(told.ids());
            }
        }
    }

    private void takeIn(PremisesIndex searched) {
        synchronized (turn) {
            List<Long> ids;
            synchronized (pending) {
                ids = List.copyOf(pending);
                pending.clear();
            }
            if (!ids.isEmpty() && ids.size() <= PAGE) {
                read(searched, ids);
                searched.refresh();
            }
        }
    }

    private void read(PremisesIndex kept, Collection<Long> ids) {
        var found = source.byIds(ids);
        var there = found.stream().map(IndexedPremises::id).collect(Collectors.toSet());
        kept.put(found);
        kept.remove(ids.stream().filter(id -> !there.contains(id)).toList());
    }

    private void run() {
        while (running) {
            try (var opened = open()) {
                index = opened;
                keep(opened);
            } catch (IOException | RuntimeException broken) {
                if (running) {
                    LOG.warn(
                            "The search index stopped; it is opened again. Until then the database is searched.",
                            broken);
                }
            }
            ready = false;
            pause();
        }
    }

    private PremisesIndex open() throws IOException {
        return settings.inMemory()
                ? IndexPlace.memory()
                : IndexPlace.folder(house.data().resolve("search-index"));
    }

    private void keep(PremisesIndex kept) {
        var notes = IndexNotes.read(kept.notes());
        if (!source.continues(notes)) {
            kept.clear();
            notes = source.begin();
        }
        notes = notes.built() ? notes : build(kept, notes);
        var feed = source.feed(notes);
        var written = source.now();
        long writtenFeed = notes.feed();
        while (running && kept.isOpen()) {
            boolean some = follow(kept, feed);
            followed = feed.last();
            if (!some) {
                open(kept);
            }
            if (feed.last() != writtenFeed && source.now().isAfter(written.plus(settings.keep()))) {
                written = source.now();
                writtenFeed = feed.last();
                kept.commit(
                        notes.of(source.archive()).read(writtenFeed, written).text());
            }
            if (!some) {
                pause();
            }
        }
        if (kept.isOpen()) {
            kept.commit(
                    notes.of(source.archive()).read(feed.last(), source.now()).text());
        }
    }

    private void open(PremisesIndex kept) {
        if (!ready) {
            kept.refresh();
            ready = true;
            LOG.info("Search: {} premises in the index", kept.size());
        }
    }

    /** Page by page, kept now and then: a node that dies meanwhile goes on where it was. */
    private IndexNotes build(PremisesIndex kept, IndexNotes begun) {
        var notes = begun;
        total = source.count();
        done = kept.size();
        LOG.info("Search: building the index of {} premises; until then the database is searched", total);
        long kept50 = done;
        for (var page = source.page(notes.after(), PAGE);
                running && !page.isEmpty();
                page = source.page(notes.after(), PAGE)) {
            kept.put(page);
            notes = notes.after(page.get(page.size() - 1).id());
            done += page.size();
            built += page.size();
            if (done - kept50 >= KEEP_EVERY) {
                kept50 = done;
                kept.commit(notes.text());
                LOG.info("Search: {} of {} premises in the index", done, Math.max(done, total));
            }
        }
        notes = running ? notes.complete() : notes;
        kept.commit(notes.text());
        return notes;
    }

    /** Whether there was anything. */
    private boolean follow(PremisesIndex kept, FeedReader feed) {
        var rows = feed.next(source.now());
        for (FeedRow row : rows) {
            for (long from = row.firstId(); from <= row.lastId(); from += PAGE) {
                var ids = LongStream.rangeClosed(from, Math.min(from + PAGE - 1, row.lastId()))
                        .boxed()
                        .toList();
                synchronized (turn) {
                    read(kept, ids);
                }
            }
        }
        if (!rows.isEmpty()) {
            kept.refresh();
        }
        return !rows.isEmpty();
    }

    private void pause() {
        try {
            Thread.sleep(settings.follow().toMillis());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void start() {
        running = true;
        thread = new Thread(this::run, "search-index");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void stop() {
        running = false;
        var stopping = thread;
        if (stopping != null) {
            stopping.interrupt();
            try {
                stopping.join(10_000);
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
