// core-js brings no types, and what is imported of it is taken for what it does alone.
declare module 'core-js/actual/*'
