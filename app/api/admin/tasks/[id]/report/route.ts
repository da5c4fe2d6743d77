import { staffContext } from '@/lib/web/context';
import { downloadRoute } from '@/lib/web/download-route';
import { taskReport } from '@/lib/web/reads/tasks';

/** What a task did with each item, as a CSV file; `?show=` leaves all but one outcome out. */
export const GET = (request: Request, { params }: RouteContext<'/api/admin/tasks/[id]/report'>): Promise<Response> =>
  downloadRoute(request, async (query, locale) => taskReport(await staffContext('console.use'), (await params).id, query, locale));
