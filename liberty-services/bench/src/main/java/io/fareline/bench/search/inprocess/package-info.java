/** What a question costs in the process that answers it, without HTTP and without a database. */
package io.fareline.bench.search.inprocess;
