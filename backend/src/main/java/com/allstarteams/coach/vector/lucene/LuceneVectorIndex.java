package com.allstarteams.coach.vector.lucene;

import com.allstarteams.coach.platform.database.CoachHome;
import com.allstarteams.coach.platform.tenancy.OrganisationId;
import com.allstarteams.coach.vector.Neighbour;
import com.allstarteams.coach.vector.VectorCollection;
import com.allstarteams.coach.vector.VectorIndex;
import com.allstarteams.coach.vector.VectorRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.springframework.stereotype.Component;

/** Keeps all collections in one Lucene index under {@code COACH_HOME}; deleting the folder loses nothing. */
@Component
class LuceneVectorIndex implements VectorIndex, AutoCloseable {

    private static final String ID = "id";
    private static final String COLLECTION = "collection";
    private static final String ORGANISATION = "organisation";
    private static final String SHARED = "shared";
    private static final String SOURCE = "source";
    private static final String CHUNK = "chunk";
    private static final String VALUES = "values";

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;

    LuceneVectorIndex(CoachHome home) {
        Path folder = home.resolve("vectors");
        try {
            Files.createDirectories(folder);
            this.directory = FSDirectory.open(folder);
            this.writer = new IndexWriter(directory, new IndexWriterConfig());
            this.searchers = new SearcherManager(writer, null);
        } catch (IOException unusable) {
            throw new UncheckedIOException("Cannot open " + folder + "; delete it to rebuild the index", unusable);
        }
    }

    @Override
    public void upsert(VectorCollection collection, List<VectorRecord> records) {
        try {
            for (VectorRecord record : records) {
                writer.updateDocument(new Term(ID, record.key().id()), document(collection, record));
            }
            commit();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public List<Neighbour> nearest(
            VectorCollection collection, OrganisationId organisation, float[] question, int limit) {
        Query filter = new BooleanQuery.Builder()
                .add(new TermQuery(new Term(COLLECTION, collection.collectionName())), BooleanClause.Occur.FILTER)
                .add(sharedOr(organisation), BooleanClause.Occur.FILTER)
                .build();
        return search(searcher -> {
            List<Neighbour> neighbours = new ArrayList<>();
            StoredFields stored = searcher.storedFields();
            for (ScoreDoc hit :
                    searcher.search(new KnnFloatVectorQuery(VALUES, question, limit, filter), limit).scoreDocs) {
                Document document = stored.document(hit.doc);
                neighbours.add(new Neighbour(
                        UUID.fromString(document.get(SOURCE)),
                        document.getField(CHUNK).numericValue().intValue(),
                        2.0 * hit.score - 1.0));
            }
            return neighbours;
        });
    }

    @Override
    public Set<String> listIds(VectorCollection collection) {
        return search(searcher -> {
            Set<String> ids = new HashSet<>();
            Query all = new TermQuery(new Term(COLLECTION, collection.collectionName()));
            StoredFields stored = searcher.storedFields();
            int count = Math.max(1, searcher.count(all));
            for (ScoreDoc hit : searcher.search(all, count).scoreDocs) {
                ids.add(stored.document(hit.doc, Set.of(ID)).get(ID));
            }
            return ids;
        });
    }

    @Override
    public void delete(VectorCollection collection, Set<String> ids) {
        try {
            for (String id : ids) {
                writer.deleteDocuments(new Term(ID, id));
            }
            commit();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() throws IOException {
        searchers.close();
        writer.close();
        directory.close();
    }

    private void commit() throws IOException {
        writer.commit();
        searchers.maybeRefreshBlocking();
    }

    private static Query sharedOr(OrganisationId organisation) {
        return new BooleanQuery.Builder()
                .add(new TermQuery(new Term(ORGANISATION, SHARED)), BooleanClause.Occur.SHOULD)
                .add(new TermQuery(new Term(ORGANISATION, organisation.value().toString())), BooleanClause.Occur.SHOULD)
                .build();
    }

    private static Document document(VectorCollection collection, VectorRecord record) {
        OrganisationId organisation = record.organisation();
        Document document = new Document();
        document.add(new StringField(ID, record.key().id(), Field.Store.YES));
        document.add(new StringField(COLLECTION, collection.collectionName(), Field.Store.NO));
        document.add(new StringField(
                ORGANISATION,
                organisation == null ? SHARED : organisation.value().toString(),
                Field.Store.NO));
        document.add(new StoredField(SOURCE, record.key().sourceId().toString()));
        document.add(new StoredField(CHUNK, record.key().chunkIndex()));
        document.add(new KnnFloatVectorField(VALUES, record.values(), VectorSimilarityFunction.COSINE));
        return document;
    }

    private <T> T search(SearchWork<T> work) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return work.apply(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Work on one snapshot of the index. */
    private interface SearchWork<T> {

        T apply(IndexSearcher searcher) throws IOException;
    }
}
