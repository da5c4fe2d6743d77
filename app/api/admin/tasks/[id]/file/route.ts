import { staffContext } from '@/lib/web/context';
import { downloadRoute } from '@/lib/web/download-route';
import { taskFile } from '@/lib/web/reads/tasks';

/** The file that a task made. */
export const GET = (request: Request, { params }: RouteContext<'/api/admin/tasks/[id]/file'>): Promise<Response> =>
  downloadRoute(request, async () => taskFile(await staffContext('console.use'), (await params).id));
