/** The least a route handler can do with a request of its own. */
export const POST = async (request) => Response.json({ length: (await request.text()).length });
