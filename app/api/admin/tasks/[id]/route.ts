import { staffContext } from '@/lib/web/context';
import { readRoute } from '@/lib/web/json-route';
import { readProgress } from '@/lib/web/reads/tasks';

/** For a task's page while it is under way: how far it is. */
export const GET = (request: Request, { params }: RouteContext<'/api/admin/tasks/[id]'>): Promise<Response> =>
  readRoute(request, async () => readProgress(await staffContext('console.use'), (await params).id));
