import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { asViewer } from '#access';
import { Transaction } from '#platform';
import {
  Conversation,
  Lifecycle,
  MailRound,
  NotificationHandOut,
  Reminders,
  type Request,
  RequestScope,
  RequestsRepository,
  RequestsService,
  RequestTrail,
  VendorAnswersService,
  VendorLinksService,
  VendorQuestionsService,
} from '#requests';
import { startSandbox, type Sandbox } from '../../apps/sandbox/src/sandbox.js';
import { type Caller, startApi, type TestApi } from '../support/api.js';
import { COMPLETE_FORM, TestDesk, viewerOf } from '../support/desk.js';

const FORM = { ...COMPLETE_FORM, credentialIsOwn: 'yes' };

interface Mail {
  subject: string;
  text: string;
  to: string[];
  headers: Record<string, string>;
}

const later = (days: number): Date => new Date(Date.now() + days * 86_400_000);

describe('telling people', () => {
  const folder = mkdtempSync(join(tmpdir(), 'koppel-mail-'));
  let sandbox: Sandbox;
  let api: TestApi;
  let zonnedal: string;
  let meander: string;
  let requester: Caller;
  let voter: Caller;
  let sales: Caller;

  beforeAll(async () => {
    sandbox = await startSandbox({ port: 0, generated: [], dataFolder: folder });
    api = await startApi({ KOPPEL_SMTP_URL: sandbox.smtpUrl, KOPPEL_MAIL_FROM: 'Koppel <koppel@koppel.example>' });
    zonnedal = await api.tenant('Gemeente Zonnedal');
    meander = await api.tenant('Zorggroep Meander');
    requester = await api.login('employee', zonnedal);
    voter = await api.login('employee', meander);
    sales = await api.login('sales');
  }, 120_000);
  afterAll(async () => {
    await api.close();
    await sandbox.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const asRequester = <T>(work: () => Promise<T>): Promise<T> =>
    asViewer(viewerOf('employee', zonnedal, requester.userId), work);
  const asSales = <T>(work: () => Promise<T>): Promise<T> => asViewer(viewerOf('sales', null, sales.userId), work);
  const submitted = (): Promise<Request> =>
    asRequester(async () => {
      const { id } = await api.app.get(RequestsService).begin({ form: FORM });
      return api.app.get(Lifecycle).move(id, { action: 'submit' });
    });
  const asked = async (): Promise<Request> => {
    const { id } = await submitted();
    await asSales(() => api.app.get(Lifecycle).move(id, { action: 'take' }));
    return asSales(() => api.app.get(Lifecycle).move(id, { action: 'ask', reason: 'Which version do you run?' }));
  };
  const round = async (now?: Date): Promise<void> => {
    await api.app.get(Reminders).run(now);
    await api.app.get(NotificationHandOut).run();
    await api.app.get(MailRound).run(now);
  };
  const mailbox = async (caller: Caller): Promise<Mail[]> => {
    const [user] = await api.app
      .get(Transaction)
      .query<{ email: string }>('select email from app_user where id = $1', [caller.userId]);
    const answer = await fetch(`${sandbox.url}/mail/_control/messages?to=${user!.email}`);
    return ((await answer.json()) as { messages: Mail[] }).messages;
  };
  const inApp = async (
    caller: Caller,
  ): Promise<{ headline: string; link: string; yours: boolean; reason: string | null }[]> => {
    const { data } = await caller.graphql<{ notifications: { items: [] } }>(
      '{ notifications { items { headline(language: "en") link yours reason } } }',
    );
    return data!.notifications.items;
  };
  const prefer = (caller: Caller, preference: object) =>
    caller.graphql(
      'mutation ($preference: NotificationPreferenceInput!) { changeNotificationPreference(preference: $preference) { mail mailConfigured } }',
      {
        preference: { language: 'en', mail: 'each', muted: [], ...preference },
      },
    );

  beforeEach(async () => {
    await round();
    for (const one of [requester, voter, sales]) {
      await prefer(one, {});
      await api.app.get(Transaction).query('delete from notification where user_id = $1', [one.userId]);
    }
    await fetch(`${sandbox.url}/mail/_control/messages`, { method: 'DELETE' });
  });

  it('reaches whoever has the ball, by mail and in the app, and not whoever did it', async () => {
    const { number, id } = await submitted();
    await round();
    expect((await mailbox(sales)).map(({ subject }) => subject)).toEqual([`R-${number} Zonnebloem HR: received`]);
    expect(await mailbox(requester)).toEqual([]);
    expect(await inApp(sales)).toMatchObject([{ link: `/desk/requests/${id}`, yours: true }]);
    await asSales(() => api.app.get(Lifecycle).move(id, { action: 'take' }));
    await asSales(() => api.app.get(Lifecycle).move(id, { action: 'ask', reason: 'Which version do you run?' }));
    await prefer(requester, { language: 'nl' });
    await round();
    const [question] = await mailbox(requester);
    expect(question!.subject).toBe(`R-${number} Zonnebloem HR: wacht op uw antwoord`);
    expect(question!.text).toContain('U bent aan zet');
    expect(question!.text).toContain('Which version do you run?');
    expect(question!.headers['list-unsubscribe-post']).toBe('List-Unsubscribe=One-Click');
  });

  it('writes in the language that was chosen on the screen, and changes nothing else by that', async () => {
    const choose = (language: string) =>
      requester.graphql('mutation ($language: String!) { chooseLanguage(language: $language) }', { language });
    await api.app.get(Transaction).query('delete from notification_preference where user_id = $1', [requester.userId]);
    await choose('nl');
    const { id, number } = await asked();
    await round();
    expect((await mailbox(requester))[0]!.subject).toBe(`R-${number} Zonnebloem HR: wacht op uw antwoord`);
    await prefer(requester, { mail: 'never', muted: ['votes'] });
    await choose('nl');
    expect((await choose('fy')).errors![0]!.extensions.code).toBe('INVALID_INPUT');
    const { data } = await requester.graphql('{ notificationPreference { language mail muted } }');
    expect(data).toEqual({ notificationPreference: { language: 'nl', mail: 'never', muted: ['votes'] } });
    await asRequester(() => api.app.get(Lifecycle).move(id, { action: 'withdraw', reason: 'Done.' }));
  });

  it('tells nobody twice, however often it is run and whatever dies in between', async () => {
    await submitted();
    await Promise.all([round(), round(), round()]);
    await round();
    expect(await mailbox(sales)).toHaveLength(1);
    await submitted();
    await api.app.get(NotificationHandOut).run();
    // A worker that died while it sent: marked, and no word of how it ended.
    await api.app
      .get(Transaction)
      .query(`update notification set mail = 'sending', mail_next_at = now() where mail = 'waiting'`);
    await round(later(1));
    expect(await mailbox(sales)).toHaveLength(1);
    const states = await api.app
      .get(Transaction)
      .query('select mail from notification where user_id = $1 order by created_at', [sales.userId]);
    expect(states).toEqual([{ mail: 'sent' }, { mail: 'uncertain' }]);
  });

  it('tries a mail again that the server did not take, later', async () => {
    await fetch(`${sandbox.url}/mail/_control/refuse/1`, { method: 'POST' });
    await submitted();
    await round();
    expect(await mailbox(sales)).toEqual([]);
    await round(later(1));
    expect(await mailbox(sales)).toHaveLength(1);
  });

  it('tells all who voted that it is available, and nobody what or who another customer is', async () => {
    const { id, number } = await submitted();
    await asViewer(viewerOf('employee', meander, voter.userId), () =>
      api.app
        .get(RequestScope)
        .run(() =>
          api.app
            .get(Transaction)
            .query('insert into request_vote (request_id, tenant_id, voter_id, voter_name) values ($1, $2, $3, $4)', [
              id,
              meander,
              voter.userId,
              'Somebody of Meander',
            ]),
        ),
    );
    await asSales(() =>
      api.app.get(RequestScope).run(async () => {
        const request = await api.app.get(RequestsRepository).lock(id);
        await api.app
          .get(RequestTrail)
          .record(
            request,
            { action: 'publish', reason: 'For Gemeente Zonnedal.' },
            { state: 'published', holder: 'rollout' },
          );
      }),
    );
    await round();
    const [mail] = await mailbox(voter);
    expect(mail!.subject).toBe(`R-${number} Zonnebloem HR is available`);
    expect(mail!.text).not.toMatch(/Zonnedal|Somebody/);
    const told = await inApp(voter);
    expect(told.map(({ reason, link }) => [reason, link])).toEqual(
      told.map(() => [null, `/wishes?search=R-${number}&closed=true`]),
    );
    expect((await mailbox(requester))[0]!.text).toContain('For Gemeente Zonnedal.');
  });

  it('tells whoever has taken the request on what the customer writes, and the requester what the desk writes', async () => {
    const { id, number } = await submitted();
    await asRequester(() => api.app.get(Conversation).write(id, { body: 'We go live in May.' }));
    await round();
    expect((await mailbox(sales)).map(({ subject }) => subject)).toEqual([
      `R-${number} Zonnebloem HR: a new message`,
      `R-${number} Zonnebloem HR: received`,
    ]);
    expect((await mailbox(sales))[0]!.text).toContain('Message: We go live in May.');
    await asSales(() => api.app.get(Lifecycle).move(id, { action: 'take' }));
    const other = await api.login('sales');
    const colleague = await api.login('employee', zonnedal);
    await asViewer(viewerOf('employee', zonnedal, colleague.userId), () =>
      api.app.get(Conversation).write(id, { body: 'Or in June.' }),
    );
    await round();
    expect((await inApp(other)).map(({ reason }) => reason)).not.toContain('Or in June.');
    expect((await inApp(sales))[0]).toMatchObject({ reason: 'Or in June.', link: `/desk/requests/${id}` });
    await asSales(() => api.app.get(Conversation).write(id, { body: 'June it is. '.repeat(100) }));
    await asSales(() => api.app.get(Conversation).write(id, { body: 'They hurry.', audience: 'internal' }));
    await round();
    for (const one of [requester, colleague]) {
      const told = (await inApp(one)).filter(({ headline }) => headline.endsWith('a new message'));
      expect(told).toEqual([
        expect.objectContaining({ link: `/requests/${id}`, reason: expect.stringMatching(/^June it is[^]*…$/) }),
      ]);
    }
    expect(await inApp(voter)).toEqual([]);
  });

  it('tells the role that has the ball of a message, where who took it on has passed it on, and keeps notes at the desk', async () => {
    const owner = await api.login('productOwner');
    const { id } = await asked();
    await asSales(() => api.app.get(Conversation).write(id, { body: 'They hurry.', audience: 'internal' }));
    await asRequester(() => api.app.get(Conversation).write(id, { body: 'Version 3.' }));
    await round();
    expect((await inApp(sales)).map(({ reason }) => reason)).toContain('Version 3.');
    await asRequester(() => api.app.get(Lifecycle).move(id, { action: 'answer' }));
    await asSales(() =>
      api.app.get(RequestScope).run(async () => {
        const request = await api.app.get(RequestsRepository).lock(id);
        await api.app
          .get(RequestTrail)
          .record(request, { action: 'passOn' }, { state: 'feasibility', holder: 'productOwner' });
      }),
    );
    await asRequester(() => api.app.get(Conversation).write(id, { body: 'And the module.' }));
    await asSales(() => api.app.get(Conversation).write(id, { body: 'It is theirs now.', audience: 'internal' }));
    await round();
    const reasons = async (one: Caller) => (await inApp(one)).map(({ reason }) => reason);
    expect(await reasons(owner)).toEqual(expect.arrayContaining(['And the module.', 'It is theirs now.']));
    expect(await reasons(sales)).not.toContain('And the module.');
    expect((await reasons(requester)).filter((one) => one === 'They hurry.' || one === 'It is theirs now.')).toEqual(
      [],
    );
  });

  it('reminds a customer twice, then closes the request, and one click opens it again', async () => {
    const { id, number } = await asked();
    const mails = async () => (await mailbox(requester)).filter(({ subject }) => subject.startsWith(`R-${number} `));
    await round();
    await round(later(4));
    expect(await mails()).toHaveLength(2);
    for (const day of [9, 10, 16, 17]) await round(later(day));
    expect((await mails()).map(({ subject }) => subject.replace(`R-${number} Zonnebloem HR`, ''))).toEqual([
      ': we still need your answer',
      ': we still need your answer',
      ': waiting for your answer',
      ': being assessed',
    ]);
    await round(later(28));
    const [closed] = await mails();
    expect(closed!.subject).toBe(`R-${number} Zonnebloem HR was closed without an answer`);
    const [atDesk] = (await mailbox(sales)).filter(({ subject }) => subject.startsWith(`R-${number} `));
    expect(atDesk!.subject).toBe(`R-${number} Zonnebloem HR: withdrawn`);
    expect(atDesk!.text).not.toContain('one click');
    const state = () => asRequester(() => api.app.get(RequestScope).run(() => api.app.get(RequestsRepository).get(id)));
    expect(await state()).toMatchObject({ state: 'withdrawn' });
    const reopen = new URL(/one click: (\S+)/.exec(closed!.text)![1]!).pathname;
    expect(await (await api.anonymous.fetch(reopen, { headers: { accept: 'text/html' } })).text()).toContain(
      'Open the request again',
    );
    expect(await state()).toMatchObject({ state: 'withdrawn' });
    const answer = await api.anonymous.fetch(reopen, { method: 'POST', redirect: 'manual' });
    expect(answer.headers.get('location')).toContain(`/requests/${id}`);
    expect(await state()).toMatchObject({ state: 'submitted', holder: 'sales' });
    await round(later(29));
    expect(await mails()).toHaveLength(5);
    await asSales(() => api.app.get(Lifecycle).move(id, { action: 'take' }));
    await asSales(() => api.app.get(Lifecycle).move(id, { action: 'ask', reason: 'And which module?' }));
    await round(later(28));
    expect(await state()).toMatchObject({ state: 'withdrawn' });
    expect((await api.anonymous.fetch(reopen, { method: 'POST', redirect: 'manual' })).status).toBe(409);
    expect(await state()).toMatchObject({ state: 'withdrawn' });
  });

  it('reads the calendars once for all customers who have not answered', async () => {
    await asked();
    await asked();
    const database = api.app.get(Transaction);
    const query = database.query.bind(database);
    let reads = 0;
    database.query = (sql, parameters) => {
      if (sql.includes('consultant_task')) reads += 1;
      return query(sql, parameters);
    };
    await api.app.get(Reminders).run(later(4));
    database.query = query;
    expect(reads).toBe(1);
  });

  it('goes on with what came after an event that cannot be handed out, and gives that up in the end', async () => {
    const events = <Row>(sql: string): Promise<Row[]> =>
      api.app.get(Transaction).run(() => api.app.get(Transaction).query<Row>(sql), { 'koppel.tenant': 'all' });
    await events(`insert into notification_event (key, kind, subject_id, facts, created_at)
      values ('request/gone/1', 'request', gen_random_uuid(), '{}', 'epoch')`);
    await submitted();
    await round();
    expect(await mailbox(sales)).toHaveLength(1);
    const gone = `select attempts, next_at as next from notification_event where key = 'request/gone/1'`;
    expect(await events(gone)).toEqual([{ attempts: 1, next: expect.any(Date) }]);
    for (let day = 1; day <= 10; day += 1) await api.app.get(NotificationHandOut).run(later(day));
    expect(await events(gone)).toEqual([{ attempts: 8, next: null }]);
  });

  it('sends nothing of what waited for somebody who wants no mail any more, then or later', async () => {
    await prefer(sales, { mail: 'weekly' });
    await submitted();
    await round();
    await prefer(sales, { mail: 'never' });
    await round(later(8));
    await prefer(sales, { mail: 'each' });
    await submitted();
    await api.app.get(NotificationHandOut).run();
    // As it is when the preference changes in the middle of a hand-out.
    await api.app
      .get(Transaction)
      .query(`update notification_preference set mail = 'never' where user_id = $1`, [sales.userId]);
    await round(later(9));
    await prefer(sales, { mail: 'each' });
    await round(later(16));
    expect(await mailbox(sales)).toEqual([]);
    expect(await inApp(sales)).toHaveLength(2);
  });

  it('comes once a day or a week for those who want that, and stops at one click', async () => {
    await prefer(sales, { mail: 'weekly' });
    await submitted();
    await submitted();
    await round();
    expect(await mailbox(sales)).toEqual([]);
    await round(later(8));
    const [digest, ...others] = await mailbox(sales);
    expect(others).toEqual([]);
    expect(digest!.subject).toBe('2 things moved');
    const link = new URL(/No more mail like this: (\S+)/.exec(digest!.text)![1]!).pathname;
    expect((await api.anonymous.fetch(link.slice(0, -3), { method: 'POST' })).status).toBe(404);
    expect((await api.anonymous.fetch(link, { method: 'POST' })).status).toBe(201);
    await submitted();
    await round(later(16));
    expect(await mailbox(sales)).toHaveLength(1);
    expect(await inApp(sales)).toHaveLength(3);
  });

  it('tells the product owner that the vendor answered, whoever has the ball, and nobody at the customer', async () => {
    const desk = new TestDesk(api);
    const [owner, customer, seller] = [
      await desk.actor('productOwner'),
      await desk.actor('employee', zonnedal),
      await desk.actor('sales'),
    ];
    const { id, number } = await desk.inStudy(customer, seller, FORM);
    const [question] = await desk.as(owner, () => desk.get(VendorQuestionsService).askStandard(id));
    const answered = async () => {
      const link = await desk.as(owner, () => desk.get(VendorLinksService).create(id, { sentTo: 'Ilse', days: 7 }));
      const answers = [{ questionId: question!.id, value: 'yes' }];
      await desk.get(VendorAnswersService).submit(link, { person: 'Ilse Bakker', answers });
    };
    await round();
    for (const { caller } of [owner, customer])
      await api.app.get(Transaction).query('delete from notification where user_id = $1', [caller.userId]);
    const headline = `R-${number} Zonnebloem HR: the vendor has answered`;
    const link = `/desk/requests/${id}`;
    await answered();
    await round();
    expect(await inApp(owner.caller)).toMatchObject([{ headline, link, yours: true }]);
    expect((await mailbox(owner.caller)).map(({ subject }) => subject)).toContain(headline);
    expect(await inApp(customer.caller)).toEqual([]);

    await desk.move(owner, id, 'contactVendor');
    await answered();
    await round();
    expect((await inApp(owner.caller)).map((one) => one.headline)).toEqual([headline, headline]);
    expect(JSON.stringify(await inApp(customer.caller))).not.toContain('the vendor has answered');
  });

  it('is everybody’s own: nobody reads or marks another’s', async () => {
    await submitted();
    await round();
    const { data } = await sales.graphql<{ notifications: { items: { id: string }[] } }>(
      '{ notifications { items { id } } }',
    );
    const ids = data!.notifications.items.map(({ id }) => id);
    await voter.graphql('mutation ($ids: [ID!]) { markNotificationsRead(ids: $ids) }', { ids });
    expect((await sales.graphql('{ unreadNotifications }')).data).toEqual({ unreadNotifications: 1 });
    expect((await sales.graphql('mutation { markNotificationsRead }')).data).toEqual({ markNotificationsRead: 0 });
    expect((await api.anonymous.graphql('{ unreadNotifications }')).errors![0]!.extensions.code).toBe('NOT_LOGGED_IN');
  });
});
