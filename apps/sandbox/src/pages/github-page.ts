import type { Github } from '../github/github.js';
import { headOf, tagsOf, TAGS, type RepositoryState } from '../github/state/repository.js';
import { frame, html, type Markup } from './html.js';
import { ago, button, number, plural, state, table } from './parts.js';

const ROWS = 50;

function shortTags(repository: RepositoryState): string[] {
  return tagsOf(repository)
    .sort((a, b) => b.commit.committedDate.localeCompare(a.commit.committedDate))
    .map((ref) => ref.name.slice(TAGS.length));
}

/** One step after the newest tag that has numbers; `v1.0.0` when there is none. */
export function nextTag(tags: string[]): string {
  const numbered = tags
    .flatMap((tag) => {
      const found = /^(\D*)(\d+)\.(\d+)(?:\.(\d+))?/.exec(tag);
      return found ? [{ prefix: found[1] ?? '', parts: [2, 3, 4].map((place) => Number(found[place] ?? 0)) }] : [];
    })
    .sort(
      (a, b) =>
        (b.parts[0] ?? 0) - (a.parts[0] ?? 0) ||
        (b.parts[1] ?? 0) - (a.parts[1] ?? 0) ||
        (b.parts[2] ?? 0) - (a.parts[2] ?? 0),
    );
  const newest = numbered[0];
  return newest ? `${newest.prefix}${newest.parts[0]}.${(newest.parts[1] ?? 0) + 1}.0` : 'v1.0.0';
}

function row(repository: RepositoryState): Markup {
  const tags = shortTags(repository);
  return html`<tr data-repository="${repository.name}">
    <td><a href="/github/repositories/${encodeURIComponent(repository.name)}">${repository.name}</a></td>
    <td>${repository.archived ? state('warn', 'archived') : state('good', 'active')}</td>
    <td class="code">${tags[0] ?? ''}</td>
    ${number(tags.length)}
    <td class="code">${headOf(repository)?.oid.slice(0, 7) ?? 'empty'}</td>
    <td>${ago(repository.pushedAt)}</td>
  </tr>`;
}

const OUTCOMES = { delivered: 'good', failed: 'bad', lost: 'warn', pending: 'plain' } as const;

function deliveries(github: Github): Markup {
  const { webhooks } = github;
  const rows = webhooks.deliveries.slice(0, 20).map(
    (delivery) =>
      html`<tr data-delivery="${delivery.id}" data-event="${delivery.event}" data-outcome="${delivery.outcome}">
        <td class="code">${delivery.event}${delivery.action ? `.${delivery.action}` : ''}</td>
        <td>${delivery.repository}</td>
        <td>
          ${state(OUTCOMES[delivery.outcome], delivery.outcome)} ${delivery.status ?? ''}
          <small>${delivery.error ?? ''}</small>
        </td>
        <td>${ago(delivery.deliveredAt)}</td>
        <td>${button(`/_pages/github/deliveries/${delivery.id}/redeliver`, 'Deliver again')}</td>
      </tr>`,
  );
  const hooks = webhooks.hooks.map((hook) => html`<code>${hook.url}</code> `);
  return html`<h2>Webhook deliveries</h2>
    <p class="soft">
      ${hooks.length > 0 ? html`Sent to ${hooks}` : 'No webhook is set up: set SANDBOX_WEBHOOK_URL, or add one with the control call.'}
    </p>
    <div class="row">
      ${button('/_pages/github/webhooks/faults', 'Lose the next one', { lose: '1' })}
      ${button('/_pages/github/webhooks/faults', 'Send the next one twice', { duplicate: '1' })}
    </div>
    ${rows.length > 0 ? table('Deliveries', ['Event', 'Repository', 'Outcome', 'When', ''], rows) : html`<p class="soft">Nothing has happened yet. Push a commit or make a tag.</p>`}`;
}

export function githubPage(github: Github, query: string, page: number): string {
  const { organisation, limits, traffic } = github;
  const found = organisation.repositories
    .filter((repository) => repository.name.toLowerCase().includes(query.toLowerCase()))
    .sort((a, b) => b.pushedAt.localeCompare(a.pushedAt) || a.name.localeCompare(b.name));
  const pages = Math.max(1, Math.ceil(found.length / ROWS));
  const shown = found.slice((page - 1) * ROWS, page * ROWS);
  const link = (to: number, word: string): Markup =>
    html`<a href="/github?q=${encodeURIComponent(query)}&page=${to}">${word}</a>`;
  const { core, graphql } = limits.overview();
  return frame(
    'GitHub',
    html`<h1>GitHub organisation ${organisation.login}</h1>
      <ul class="facts">
        <li><b>${organisation.repositories.length}</b> repositories</li>
        <li><b>${graphql.remaining}</b> GraphQL points left</li>
        <li><b>${core.remaining}</b> REST requests left</li>
        <li>
          <b data-service="github" data-reading-calls="${traffic.counters.reading}">${traffic.counters.reading}</b>
          reading calls
        </li>
        <li>
          <b data-service="github" data-writing-calls="${traffic.counters.writing}">${traffic.counters.writing}</b>
          writing calls
        </li>
      </ul>
      <form method="get" action="/github" class="row" role="search">
        <label>Find <input type="search" name="q" value="${query}" /></label><button type="submit">Search</button>
        <span class="soft"
          >${plural(found.length, 'repository').replace('repositorys', 'repositories')}, last pushed first</span
        >
      </form>
      <p></p>
      ${
        shown.length > 0
          ? table(
              'Repositories',
              ['Name', 'State', 'Newest tag', html`<th scope="col" class="number">Tags</th>`, 'Head', 'Pushed'],
              shown.map(row),
            )
          : html`<p class="soft">No repository has “${query}” in its name.</p>`
      }
      <p class="row">
        ${page > 1 ? link(page - 1, 'Previous') : ''} ${pages > 1 ? `Page ${page} of ${pages}` : ''}
        ${page < pages ? link(page + 1, 'Next') : ''}
      </p>
      <h2>New repository</h2>
      <form method="post" action="/_pages/github/repositories" class="row">
        <label
          >Name
          <input
            name="name"
            required
            pattern="[\\w.\\-]+"
            value=""
            placeholder="HelloID-Conn-Prov-Target-Example"
            size="40"
        /></label>
        <button type="submit">Create</button>
      </form>
      ${deliveries(github)}`,
    { active: '/github', live: true },
  );
}

export function repositoryPage(github: Github, repository: RepositoryState, url: string): string {
  const tags = shortTags(repository);
  const actions = `/_pages/github/repositories/${encodeURIComponent(repository.name)}`;
  const rows = tagsOf(repository)
    .sort((a, b) => b.commit.committedDate.localeCompare(a.commit.committedDate))
    .map((ref) => {
      const tag = ref.name.slice(TAGS.length);
      return html`<tr data-tag="${tag}">
        <td class="code">${tag}</td>
        <td class="code">${ref.commit.oid.slice(0, 10)}</td>
        <td class="wide">${ref.commit.message}</td>
        <td>${ago(ref.commit.committedDate)}</td>
        <td>
          ${button(`${actions}/tags/${encodeURIComponent(tag)}/move`, 'Move to a new commit')}
          ${button(`${actions}/tags/${encodeURIComponent(tag)}/delete`, 'Delete tag')}
        </td>
      </tr>`;
    });
  return frame(
    repository.name,
    html`<p><a href="/github">All repositories</a></p>
      <h1 data-repository="${repository.name}">${repository.name}</h1>
      <p class="soft">${repository.description}</p>
      <p>
        ${repository.archived ? state('warn', 'archived') : state('good', 'active')} · head
        <code>${headOf(repository)?.oid ?? 'empty'}</code> · pushed ${ago(repository.pushedAt)} ·
        <code>${url}/github/${repository.owner}/${repository.name}.git</code>
      </p>
      <div class="stack">
        <form method="post" action="${actions}/push" class="row">
          <label>Message <input name="message" value="Small correction" /></label>
          <label>Tag <input name="tag" value="${nextTag(tags)}" size="10" /></label>
          <button class="main" type="submit" name="with" value="tag">Push a commit and the tag</button>
          <button type="submit" name="with" value="">Push a commit only</button>
        </form>

        <form method="post" action="${actions}/tags" class="row">
          <label>Tag on the head <input name="tag" value="${nextTag(tags)}" size="10" /></label
          ><button type="submit">New tag</button>
        </form>
        <form method="post" action="${actions}/rename" class="row">
          <label>New name <input name="to" value="${repository.name}" size="40" /></label
          ><button type="submit">Rename</button>
        </form>

        <div class="row">
          ${button(`${actions}/${repository.archived ? 'unarchive' : 'archive'}`, repository.archived ? 'Unarchive' : 'Archive')}
          ${button(`${actions}/delete`, 'Delete repository')}
        </div>
      </div>
      <h2>Tags</h2>
      ${rows.length > 0 ? table('Tags', ['Tag', 'Commit', 'Message', 'When', ''], rows) : html`<p class="soft">This repository has no tags.</p>`}`,
    { active: '/github', live: true },
  );
}
