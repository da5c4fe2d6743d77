export default { cacheComponents: true, poweredByHeader: false, turbopack: { root: import.meta.dirname + '/../..' } };
